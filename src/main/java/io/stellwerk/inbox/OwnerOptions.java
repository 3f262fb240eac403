package io.stellwerk.inbox;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.inbox.OwnerOption.Work;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.CapacityLimit;
import io.stellwerk.team.CapacityLimit.PerType;
import io.stellwerk.team.CapacityLimit.Total;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Workload;
import io.stellwerk.tickets.Workloads;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who could own a ticket: everybody active with a Service seat, with what one wants to know before, and all teams. */
@Component
class OwnerOptions {

    private final Accounts accounts;
    private final Seats seats;
    private final Availabilities availabilities;
    private final Workloads workloads;
    private final Capacities capacities;
    private final Teams teams;

    OwnerOptions(
            Accounts accounts,
            Seats seats,
            Availabilities availabilities,
            Workloads workloads,
            Capacities capacities,
            Teams teams) {
        this.accounts = accounts;
        this.seats = seats;
        this.availabilities = availabilities;
        this.workloads = workloads;
        this.capacities = capacities;
        this.teams = teams;
    }

    List<OwnerOption> of(TicketType type) {
        return Stream.concat(people(type), teams()).toList();
    }

    private Stream<OwnerOption> people(TicketType type) {
        var people = accounts.everybody().stream()
                .filter(person -> person.active() && person.worksOnTickets())
                .toList();
        var holders = seats.holders(people.stream().map(Person::id).toList());
        var available = availabilities.of(holders);
        var loads = workloads.of(holders, type);
        var limits = capacities.of(holders);
        return people.stream()
                .filter(person -> holders.contains(person.id()))
                .map(person -> new OwnerOption(
                        new TicketAction.Assign(person.id()),
                        person.name(),
                        Optional.of(work(
                                Objects.requireNonNull(available.get(person.id()))
                                        .isAvailable(),
                                Objects.requireNonNull(loads.get(person.id())),
                                limit(limits, person.id()),
                                type))));
    }

    private Stream<OwnerOption> teams() {
        return teams.all().stream().map(team -> OwnerOption.of(new TicketAction.LeaveToTeam(team.id()), team.name()));
    }

    private static CapacityLimit limit(Map<UserId, CapacityLimit> limits, UserId user) {
        return limits.getOrDefault(user, CapacityLimit.NONE);
    }

    private static Work work(boolean available, Workload load, CapacityLimit limit, TicketType type) {
        return switch (limit) {
            case Total total when total.most().isPresent() -> new Work(available, load.open(), total.most());
            case Total none -> new Work(available, load.open(type), OptionalInt.empty());
            case PerType types -> new Work(available, load.open(type), most(types, type));
        };
    }

    private static OptionalInt most(PerType types, TicketType type) {
        return switch (type) {
            case CALLING -> types.calling();
            case MESSAGING -> types.messaging();
            case EMAIL -> types.email();
        };
    }
}
