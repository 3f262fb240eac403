package io.stellwerk.routing;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Worker;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.CapacityLimit;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Skills;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Workload;
import io.stellwerk.tickets.Workloads;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what decisions are made from, with a fixed number of queries however many people there are. */
@Component
class Candidates {

    private final Accounts accounts;
    private final Seats seats;
    private final Availabilities availabilities;
    private final Capacities capacities;
    private final Skills skills;
    private final Workloads workloads;
    private final Turns turns;

    Candidates(
            Accounts accounts,
            Seats seats,
            Availabilities availabilities,
            Capacities capacities,
            Skills skills,
            Workloads workloads,
            Turns turns) {
        this.accounts = accounts;
        this.seats = seats;
        this.availabilities = availabilities;
        this.capacities = capacities;
        this.skills = skills;
        this.workloads = workloads;
        this.turns = turns;
    }

    List<Candidate> of(Pool pool, TicketType type, ChannelId channel) {
        var people = accounts.workers(pool.reach());
        var holders = seats.holders(pool.reach());
        var available = availabilities.of(pool.reach());
        var loads = workloads.of(pool.reach(), type);
        var limits = capacities.of(pool.reach());
        var able = skills.of(pool.reach());
        var had = turns.of(channel);
        return pool.reach().stream()
                .map(user -> new Candidate(
                        user,
                        Optional.ofNullable(people.get(user))
                                .map(Worker::active)
                                .orElse(false),
                        holders.contains(user),
                        Optional.ofNullable(people.get(user))
                                .map(Worker::worksOnTickets)
                                .orElse(false),
                        pool.members().contains(user),
                        Objects.requireNonNull(available.get(user)),
                        Objects.requireNonNull(loads.get(user)),
                        occupancies(
                                limits.getOrDefault(user, CapacityLimit.NONE),
                                Objects.requireNonNull(loads.get(user)),
                                type),
                        able.getOrDefault(user, Set.of()),
                        Optional.ofNullable(had.get(user))
                                .map(Turns.Turn::turns)
                                .orElse(0),
                        Optional.ofNullable(had.get(user)).map(Turns.Turn::last)))
                .toList();
    }

    private static List<Occupancy> occupancies(CapacityLimit limit, Workload work, TicketType type) {
        return switch (limit) {
            case CapacityLimit.Total total -> occupancy(total.most(), work.open());
            case CapacityLimit.PerType types ->
                occupancy(
                        switch (type) {
                            case CALLING -> types.calling();
                            case MESSAGING -> types.messaging();
                            case EMAIL -> types.email();
                        },
                        work.open(type));
        };
    }

    private static List<Occupancy> occupancy(OptionalInt most, long open) {
        return most.isPresent() ? List.of(new Occupancy(open, most.getAsInt())) : List.of();
    }
}
