package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.RoutingDecision.Outcome;
import io.stellwerk.team.SkillId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everybody that the decisions of one batch looked at, and who got its tickets, one after the other. What each decision
 * saw follows from both, so that it is not written down again for each ticket.
 */
record RollCall(
        Distribution distribution,
        boolean onlyAvailable,
        SkillRouting.Fallback fallback,
        List<Called> people,
        List<Called> owners,
        List<Gift> gifts) {

    /** How somebody got a ticket. */
    enum How {
        TURN,
        FIRST_TURN_OF_A_CYCLE,
        AS_OWNER,
        BY_MAIL,
        NOBODY
    }

    /** Who got a ticket; 0 for nobody. */
    record Gift(long to, How how) {

        static Gift of(Verdict verdict) {
            return new Gift(
                    verdict.winner().or(verdict::mailed).map(UserId::value).orElse(0L), how(verdict));
        }

        private static How how(Verdict verdict) {
            if (verdict.winner().isEmpty()) {
                return verdict.mailed().isPresent() ? How.BY_MAIL : How.NOBODY;
            }
            if (verdict.outcome() == Outcome.ASSIGNED_TO_CONTACT_OWNER) {
                return How.AS_OWNER;
            }
            return verdict.newCycle() ? How.FIRST_TURN_OF_A_CYCLE : How.TURN;
        }
    }

    static RollCall of(Batch batch, Verdicts verdicts) {
        var pool = batch.rule().rule().anyPool().orElse(PoolRule.NOBODY);
        var skills = batch.rule().skills();
        var owners = batch.due().stream()
                .flatMap(due -> due.contactOwner().stream())
                .collect(Collectors.toMap(Candidate::user, Function.identity(), (one, same) -> one));
        return new RollCall(
                pool.distribution(),
                pool.onlyAvailable(),
                skills.ifNobodyHasThem(),
                called(batch.people().stream(), pool, skills.on()),
                called(owners.values().stream(), pool, skills.on()),
                verdicts.list().stream().map(Gift::of).toList());
    }

    private static List<Called> called(Stream<Candidate> people, PoolRule pool, boolean asksForSkills) {
        return people.map(person -> Called.of(person, pool, asksForSkills)).toList();
    }

    boolean isEmpty() {
        return people.isEmpty() && owners.isEmpty();
    }

    /** What the decision at this place of the batch saw of the pool. */
    List<Considered> pool(int place, Set<SkillId> required) {
        var seen = List.copyOf(after(people, place).values());
        return Chooser.choose(rule(), seen, required, fallback, new Random(0)).considered();
    }

    /** What the decision at this place of the batch saw of the owner of the contact. */
    List<Considered> owner(int place) {
        var owner = new UserId(gifts.get(place).to());
        var known = Stream.of(people, owners)
                .flatMap(group -> Optional.ofNullable(after(group, place).get(owner)).stream())
                .findFirst();
        return Eligibility.of(known.map(Candidate::asMember).stream().toList(), true, Set.of())
                .considered();
    }

    private Map<UserId, Candidate> after(List<Called> group, int place) {
        var people = new LinkedHashMap<UserId, Candidate>();
        group.stream().map(Called::candidate).forEach(person -> people.put(person.user(), person));
        gifts.stream().limit(place).forEach(gift -> give(people, gift));
        return people;
    }

    private static void give(Map<UserId, Candidate> people, Gift gift) {
        if (gift.how() == How.BY_MAIL) {
            return;
        }
        if (gift.how() == How.FIRST_TURN_OF_A_CYCLE) {
            people.replaceAll((user, person) -> person.inNewCycle());
        }
        people.computeIfPresent(
                new UserId(gift.to()),
                (user, person) -> gift.how() == How.AS_OWNER
                        ? person.withOneOutOfTurn(Instant.EPOCH)
                        : person.withOneMore(Instant.EPOCH));
    }

    private PoolRule rule() {
        var weights = people.stream()
                .filter(person -> person.weight() > 1)
                .collect(Collectors.toMap(person -> new UserId(person.u()), Called::weight));
        return new PoolRule(Set.of(), distribution, onlyAvailable, IfNobody.LEAVE_UNASSIGNED, weights);
    }
}
