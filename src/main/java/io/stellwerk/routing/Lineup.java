package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People in the order in which they would get tickets, then those who do not come into question. */
final class Lineup {

    private Lineup() {}

    static List<Prospect> of(PoolRule pool, List<Candidate> people, Choice choice) {
        var order = order(pool.distribution());
        var inOrder = people.stream()
                .map(person -> choice.newCycle() ? person.inNewCycle() : person)
                .sorted(order)
                .toList();
        return of(inOrder, choice.considered());
    }

    static List<Prospect> of(List<Candidate> inOrder, List<Considered> considered) {
        Map<UserId, Considered> seen =
                considered.stream().collect(Collectors.toMap(Considered::user, Function.identity()));
        return inOrder.stream()
                .map(person -> new Prospect(
                        Objects.requireNonNull(seen.get(person.user())),
                        person.occupancies().stream().findFirst()))
                .sorted(Comparator.comparing(prospect -> !prospect.considered().isEligible()))
                .toList();
    }

    private static Comparator<Candidate> order(Distribution distribution) {
        return switch (distribution) {
            case LOAD_BALANCED -> LoadBalanced.FEWEST_THEN_LONGEST_AGO;
            case ROUND_ROBIN -> RoundRobin.FEWEST_TURNS_THEN_LONGEST_AGO;
            case RANDOM -> Comparator.comparing(Candidate::user);
        };
    }
}
