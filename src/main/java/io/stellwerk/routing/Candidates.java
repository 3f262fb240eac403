package io.stellwerk.routing;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Seats;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Workloads;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a decision is made from, with a fixed number of queries however many people there are. */
@Component
class Candidates {

    /** Older assignments do not count as load (spec/01 section 3). */
    private static final Duration LOAD_COUNTS_FOR = Duration.ofDays(30);

    private final Accounts accounts;
    private final Seats seats;
    private final Availabilities availabilities;
    private final Workloads workloads;
    private final Clock clock;

    Candidates(Accounts accounts, Seats seats, Availabilities availabilities, Workloads workloads, Clock clock) {
        this.accounts = accounts;
        this.seats = seats;
        this.availabilities = availabilities;
        this.workloads = workloads;
        this.clock = clock;
    }

    List<Candidate> of(Pool pool, TicketType type) {
        var people = accounts.byId(pool.reach());
        var holders = seats.holders(pool.reach());
        var available = availabilities.of(pool.reach());
        var loads = workloads.of(pool.reach(), type, clock.instant().minus(LOAD_COUNTS_FOR));
        return pool.reach().stream()
                .map(user -> new Candidate(
                        user,
                        person(people.get(user)).map(Person::active).orElse(false),
                        holders.contains(user),
                        person(people.get(user)).map(Person::worksOnTickets).orElse(false),
                        pool.members().contains(user),
                        Objects.requireNonNull(available.get(user)),
                        Objects.requireNonNull(loads.get(user))))
                .toList();
    }

    private static Optional<Person> person(@Nullable Person person) {
        return Optional.ofNullable(person);
    }
}
