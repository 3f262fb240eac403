package io.stellwerk.team.ui;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Membership;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Team;
import io.stellwerk.team.Teams;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the list of users with what other services know of them, in a fixed number of queries. */
@Component
class Colleagues {

    private final Accounts accounts;
    private final Teams teams;
    private final Seats seats;
    private final Availabilities availabilities;

    Colleagues(Accounts accounts, Teams teams, Seats seats, Availabilities availabilities) {
        this.accounts = accounts;
        this.teams = teams;
        this.seats = seats;
        this.availabilities = availabilities;
    }

    List<Colleague> all() {
        var people = accounts.everybody();
        var ids = people.stream().map(Person::id).toList();
        var holders = seats.holders(ids);
        var status = availabilities.of(ids);
        var mainTeams = mainTeams(ids);
        return people.stream()
                .map(person -> new Colleague(
                        person,
                        Optional.ofNullable(mainTeams.get(person.id())),
                        holders.contains(person.id()),
                        Objects.requireNonNull(status.get(person.id()))))
                .toList();
    }

    private Map<UserId, Team> mainTeams(Collection<UserId> users) {
        var byId = teams.all().stream().collect(Collectors.toMap(Team::id, Function.identity()));
        return teams.ofAll(users).stream()
                .filter(Membership::main)
                .filter(membership -> byId.containsKey(membership.team()))
                .collect(Collectors.toMap(
                        Membership::user, membership -> Objects.requireNonNull(byId.get(membership.team()))));
    }
}
