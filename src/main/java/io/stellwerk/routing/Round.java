package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.tickets.TicketType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The people of a pool while several tickets are decided one after the other in one transaction: each decision sees what
 * the ones before it gave away.
 */
class Round {

    private final Function<TicketType, List<Candidate>> read;
    private final Map<TicketType, List<Candidate>> people = new EnumMap<>(TicketType.class);

    Round(Function<TicketType, List<Candidate>> read) {
        this.read = read;
    }

    List<Candidate> candidates(TicketType type) {
        return people.computeIfAbsent(type, read);
    }

    /** Somebody got a ticket. People of other types are read anew, as a limit may count all types. */
    void gave(TicketType type, UserId winner, boolean newCycle, Instant now) {
        var after = new ArrayList<Candidate>();
        for (var candidate : candidates(type)) {
            var person = newCycle ? candidate.inNewCycle() : candidate;
            after.add(person.user().equals(winner) ? person.withOneMore(now) : person);
        }
        people.clear();
        people.put(type, after);
    }
}
