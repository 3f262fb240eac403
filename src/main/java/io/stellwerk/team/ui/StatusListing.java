package io.stellwerk.team.ui;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.CapacityLimit;
import io.stellwerk.team.LimitUse;
import io.stellwerk.team.Membership;
import io.stellwerk.team.Outlook;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Teams;
import io.stellwerk.team.TicketCounts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the status, team and open tickets of everybody with a seat, with a fixed number of queries. */
@Component
class StatusListing {

    private final Accounts accounts;
    private final Seats seats;
    private final Teams teams;
    private final Availabilities availabilities;
    private final Capacities capacities;

    StatusListing(Accounts accounts, Seats seats, Teams teams, Availabilities availabilities, Capacities capacities) {
        this.accounts = accounts;
        this.seats = seats;
        this.teams = teams;
        this.availabilities = availabilities;
        this.capacities = capacities;
    }

    List<ListedStatus> all() {
        var people = withSeats();
        var ids = people.stream().map(Person::id).toList();
        var outlooks = availabilities.outlook(ids);
        var mainTeams = mainTeams(ids);
        var open = capacities.openTickets(ids);
        var limits = capacities.of(ids);
        return people.stream()
                .map(person -> listed(
                        person,
                        Objects.requireNonNull(outlooks.get(person.id())),
                        Optional.ofNullable(mainTeams.get(person.id())),
                        open.getOrDefault(person.id(), TicketCounts.NONE),
                        limits.getOrDefault(person.id(), CapacityLimit.NONE)))
                .toList();
    }

    /** Active people who hold a seat, by name. */
    List<Person> withSeats() {
        var active = accounts.everybody().stream().filter(Person::active).toList();
        var holders = seats.holders(active.stream().map(Person::id).toList());
        return active.stream().filter(person -> holders.contains(person.id())).toList();
    }

    private static ListedStatus listed(
            Person person, Outlook outlook, Optional<String> team, TicketCounts open, CapacityLimit limit) {
        return new ListedStatus(person, outlook, team, open, LimitUse.of(limit, open));
    }

    private Map<UserId, String> mainTeams(List<UserId> users) {
        Map<TeamId, String> names = teams.all().stream().collect(Collectors.toMap(Team::id, Team::name));
        return teams.ofAll(users).stream()
                .filter(Membership::main)
                .collect(Collectors.toMap(Membership::user, membership -> names.getOrDefault(membership.team(), "?")));
    }
}
