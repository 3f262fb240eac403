package io.stellwerk.inbox;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission;
import io.stellwerk.channels.BlockedSenders;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.Followers;
import io.stellwerk.tickets.Shelf;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketDetails;
import io.stellwerk.tickets.TicketsOfContacts;
import io.stellwerk.tickets.WhereKept;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what there is around a ticket. */
@Component
class AroundTickets {

    /** One more than are shown, to know whether there are further ones. */
    private static final int OTHERS = 6;

    private final Contacts contacts;
    private final Followers followers;
    private final TicketsOfContacts tickets;
    private final WhereKept kept;
    private final Statuses statuses;
    private final BlockedSenders blockedSenders;
    private final CurrentUser currentUser;

    AroundTickets(
            Contacts contacts,
            Followers followers,
            TicketsOfContacts tickets,
            WhereKept kept,
            Statuses statuses,
            BlockedSenders blockedSenders,
            CurrentUser currentUser) {
        this.contacts = contacts;
        this.followers = followers;
        this.tickets = tickets;
        this.kept = kept;
        this.statuses = statuses;
        this.blockedSenders = blockedSenders;
        this.currentUser = currentUser;
    }

    Surroundings of(TicketDetails ticket) {
        var row = ticket.ticket();
        var following = followers.of(row.id());
        return new Surroundings(
                contacts.byId(ticket.thread().stream()
                        .map(ThreadEntry::contact)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList()),
                following,
                following.contains(currentUser.id()),
                tickets.others(row.contact(), row.id(), OTHERS).stream()
                        .map(other -> new OtherTicket(other, statuses.of(other)))
                        .toList(),
                row.shelf() == Shelf.DESK ? Optional.empty() : kept.find(row.id()),
                row.shelf() == Shelf.SPAM
                        ? blockedSenders.blocking(ticket.replyTo().address())
                        : List.of(),
                currentUser.may(Permission.DELETE_TICKETS) && (ticket.editable() || kept.mayTidy(row.id())));
    }
}
