package io.stellwerk.inbox;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability;
import io.stellwerk.team.Seats;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Workload;
import io.stellwerk.tickets.Workloads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who could own a ticket: everybody active with a Service seat, with what one wants to know before choosing. */
@Component
class OwnerOptions {

    private final Accounts accounts;
    private final Seats seats;
    private final Availabilities availabilities;
    private final Workloads workloads;

    OwnerOptions(Accounts accounts, Seats seats, Availabilities availabilities, Workloads workloads) {
        this.accounts = accounts;
        this.seats = seats;
        this.availabilities = availabilities;
        this.workloads = workloads;
    }

    List<OwnerOption> of(TicketType type) {
        var people = accounts.everybody().stream().filter(Person::active).toList();
        var holders = seats.holders(people.stream().map(Person::id).toList());
        var available = availabilities.of(holders);
        var work = workloads.of(holders, type);
        return people.stream()
                .filter(person -> holders.contains(person.id()))
                .map(person -> option(person, type, available, work))
                .toList();
    }

    private static OwnerOption option(
            Person person, TicketType type, Map<UserId, Availability> available, Map<UserId, Workload> work) {
        var open = Optional.ofNullable(work.get(person.id()))
                .map(load -> load.open(type))
                .orElse(0L);
        var state = Optional.ofNullable(available.get(person.id())).map(Availability::isAvailable);
        return new OwnerOption(Optional.of(person.id()), person.name(), state.orElse(false), open);
    }
}
