package io.stellwerk.inbox;

import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run of the ticket list.
 *
 * @param more whether older ones follow
 * @param leftOut what a search did not look at
 */
record ListPage(List<ListedTicket> tickets, boolean more, Set<LeftOut> leftOut) {

    /** Counted a moment before they are read, there may be fewer by now: behind nothing there is nothing. */
    ListPage {
        more = more && !tickets.isEmpty();
    }

    /**
     * This, and below it what {@code before} had beyond it. What stood higher and is not here any more left the view. If
     * nothing is where it was, something may be missing in between, and the rest is read anew.
     */
    ListPage followedBy(List<ListedTicket> before, boolean moreThen, Comparator<TicketRow> order) {
        var below = below(before, order);
        if (below.isEmpty() || before.stream().noneMatch(ticket -> standsWhereItWas(ticket, order))) {
            return this;
        }
        var all = new ArrayList<>(tickets);
        all.addAll(below);
        return new ListPage(all, moreThen, leftOut);
    }

    /** Which of {@code others} it does not have. */
    Set<TicketId> lacks(Collection<TicketId> others) {
        var lacking = new HashSet<>(others);
        tickets.forEach(ticket -> lacking.remove(ticket.id()));
        return lacking;
    }

    /** This, and behind it the page that was read behind its last ticket; what moved there meanwhile stands there only. */
    ListPage and(ListPage behind) {
        var moved = behind.ids();
        var all = new ArrayList<>(tickets);
        all.removeIf(ticket -> moved.contains(ticket.id()));
        all.addAll(behind.tickets());
        return new ListPage(all, behind.more(), leftOut);
    }

    private boolean standsWhereItWas(ListedTicket before, Comparator<TicketRow> order) {
        return tickets.stream()
                .anyMatch(now -> now.id().equals(before.id()) && order.compare(now.ticket(), before.ticket()) == 0);
    }

    private List<ListedTicket> below(List<ListedTicket> before, Comparator<TicketRow> order) {
        var known = ids();
        return before.stream()
                .filter(ticket -> !known.contains(ticket.id()))
                .filter(ticket ->
                        order.compare(ticket.ticket(), tickets.getLast().ticket()) > 0)
                .toList();
    }

    private Set<TicketId> ids() {
        return tickets.stream().map(ListedTicket::id).collect(Collectors.toSet());
    }
}
