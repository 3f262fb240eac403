package io.stellwerk.inbox;

import io.stellwerk.tickets.TicketId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tickets somebody ticked, or all of a list. */
class Ticks {

    private final Set<TicketId> ticked = new LinkedHashSet<>();
    private Optional<TicketId> last = Optional.empty();
    private boolean wholeList;

    Set<TicketId> tickets() {
        return Set.copyOf(ticked);
    }

    boolean has(TicketId ticket) {
        return ticked.contains(ticket);
    }

    boolean isEmpty() {
        return ticked.isEmpty();
    }

    /** Everything the list has, not only what was loaded. */
    boolean isWholeList() {
        return wholeList;
    }

    /** With {@code range} also all between this one and the one before it, in the order they are {@code shown}. */
    void tick(TicketId ticket, boolean on, boolean range, List<TicketId> shown) {
        wholeList = false;
        var chosen = range ? upTo(ticket, shown) : List.of(ticket);
        if (on) {
            ticked.addAll(chosen);
        } else {
            chosen.forEach(ticked::remove);
        }
        last = Optional.of(ticket);
    }

    void tickAll(Collection<TicketId> shown) {
        ticked.addAll(shown);
    }

    /** Of those {@code shown}. */
    void tick(Ticked wanted, Collection<TicketId> shown) {
        if (wanted.wholeList()) {
            tickWholeList(shown);
        } else {
            tickAll(shown.stream().filter(wanted.tickets()::contains).toList());
        }
    }

    Ticked ticked() {
        return wholeList ? Ticked.WHOLE_LIST : Ticked.of(tickets());
    }

    void tickWholeList(Collection<TicketId> shown) {
        ticked.addAll(shown);
        wholeList = true;
    }

    void clear() {
        ticked.clear();
        last = Optional.empty();
        wholeList = false;
    }

    /** What is no longer there is no longer ticked, so that nobody changes what they do not see. */
    void keep(Collection<TicketId> shown) {
        ticked.retainAll(shown);
        if (wholeList) {
            ticked.addAll(shown);
        }
    }

    private List<TicketId> upTo(TicketId ticket, List<TicketId> shown) {
        int to = shown.indexOf(ticket);
        int from = last.map(shown::indexOf).filter(index -> index >= 0).orElse(to);
        return to < 0 ? List.of(ticket) : shown.subList(Math.min(from, to), Math.max(from, to) + 1);
    }
}
