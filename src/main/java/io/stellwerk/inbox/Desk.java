package io.stellwerk.inbox;

import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLists;
import io.stellwerk.tickets.TicketStatus;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything the help desk reads and does, in one place. */
@Component
class Desk {

    private final VisibleViews views;
    private final TicketLists lists;
    private final Listing listing;
    private final OpenTickets openTickets;
    private final OwnerOptions owners;
    private final WritingDesk writing;
    private final TicketActions actions;
    private final DeskHabits habits;
    private final BulkDesk bulk;
    private final Tickets tickets;
    private final Statuses statuses;

    Desk(
            VisibleViews views,
            TicketLists lists,
            Listing listing,
            OpenTickets openTickets,
            OwnerOptions owners,
            WritingDesk writing,
            TicketActions actions,
            DeskHabits habits,
            BulkDesk bulk,
            Tickets tickets,
            Statuses statuses) {
        this.views = views;
        this.lists = lists;
        this.listing = listing;
        this.openTickets = openTickets;
        this.owners = owners;
        this.writing = writing;
        this.actions = actions;
        this.habits = habits;
        this.bulk = bulk;
        this.tickets = tickets;
        this.statuses = statuses;
    }

    List<TicketView> views() {
        return views.mine();
    }

    Map<TicketView, Long> counts() {
        return lists.counts();
    }

    WakeUps.Watch watchCounts(Runnable onChange) {
        return lists.watchCounts(onChange);
    }

    WakeUps.Watch watch(TicketView view, Runnable onChange) {
        return lists.watch(view, onChange);
    }

    ListPage newest(Place place, int size) {
        return listing.newest(place, size);
    }

    ListPage after(Place place, ListedTicket last, int size) {
        return listing.after(place, last, size);
    }

    Spread spread(Place place) {
        return listing.spread(place);
    }

    ListPage lane(Place place, StatusId status, Optional<ListedTicket> after, int size) {
        return listing.lane(place, status, after, size);
    }

    void move(TicketId ticket, StatusId status) {
        tickets.changeStatus(ticket, status);
    }

    List<TicketStatus> statuses() {
        return statuses.all();
    }

    Layout habit() {
        return habits.layout();
    }

    void layOut(Layout layout) {
        habits.layOut(layout);
    }

    BulkDesk bulk() {
        return bulk;
    }

    Optional<OpenTicket> open(TicketId ticket) {
        return openTickets.find(ticket);
    }

    WritingDesk writing() {
        return writing;
    }

    /** Woken when the reader's drafts or mentions change, on whichever device. */
    Topic mine() {
        return writing.mine();
    }

    List<OwnerOption> owners(TicketType type) {
        return owners.of(type);
    }

    void perform(TicketId ticket, TicketAction action) {
        actions.perform(ticket, action);
    }
}
