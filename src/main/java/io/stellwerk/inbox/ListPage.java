package io.stellwerk.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of the ticket list.
 *
 * @param more whether older ones follow
 * @param complete whether a search looked everywhere
 */
record ListPage(List<ListedTicket> tickets, boolean more, boolean complete) {

    /** This, and below it what {@code before} had beyond it. */
    ListPage followedBy(List<ListedTicket> before, boolean moreThen) {
        if (before.size() <= tickets.size()) {
            return this;
        }
        var known = tickets.stream().map(ListedTicket::id).collect(Collectors.toSet());
        var all = new ArrayList<>(tickets);
        before.subList(tickets.size(), before.size()).stream()
                .filter(ticket -> !known.contains(ticket.id()))
                .forEach(all::add);
        return new ListPage(all, moreThen, complete);
    }
}
