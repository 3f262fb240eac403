package io.stellwerk.inbox;

import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import io.stellwerk.tickets.CardMove;
import io.stellwerk.tickets.CardMoved;
import io.stellwerk.tickets.CardMoves;
import io.stellwerk.tickets.ChangedLanes;
import io.stellwerk.tickets.Followers;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.TicketLists;
import io.stellwerk.tickets.TicketStatus;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.TicketView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What the lists of the help desk and an open ticket read and do; views have {@link ViewDesk}. */
@Component
class Desk implements BoardLane.Reading {

    private static final int MOST_TAGS = 50;

    private final VisibleViews views;
    private final TicketLists lists;
    private final Listing listing;
    private final OpenTickets openTickets;
    private final OwnerOptions owners;
    private final WritingDesk writing;
    private final TicketActions actions;
    private final Followers followers;
    private final TidyDesk tidy;
    private final TicketLabels labels;
    private final DeskHabits habits;
    private final BulkDesk bulk;
    private final CardMoves moves;
    private final Statuses statuses;

    Desk(
            VisibleViews views,
            TicketLists lists,
            Listing listing,
            OpenTickets openTickets,
            OwnerOptions owners,
            WritingDesk writing,
            TicketActions actions,
            TicketLabels labels,
            DeskHabits habits,
            BulkDesk bulk,
            CardMoves moves,
            Statuses statuses,
            Followers followers,
            TidyDesk tidy) {
        this.labels = labels;
        this.views = views;
        this.lists = lists;
        this.listing = listing;
        this.openTickets = openTickets;
        this.owners = owners;
        this.writing = writing;
        this.actions = actions;
        this.followers = followers;
        this.tidy = tidy;
        this.habits = habits;
        this.bulk = bulk;
        this.moves = moves;
        this.statuses = statuses;
    }

    List<TicketView> views() {
        return views.mine();
    }

    /** The view with everything that the reader may search. */
    TicketView widest() {
        return views.widest();
    }

    /** Whether the reader looks there for what they wrote. */
    boolean takesDraftsIn(TicketView view) {
        return views.takeDraftsIn(view);
    }

    /** Whether the reader's role hides every ticket from them. */
    boolean seesNone() {
        return views.showNone();
    }

    Map<TicketView, Long> counts(Set<TicketView> wanted) {
        return lists.counts(wanted);
    }

    boolean hasAgentChannel() {
        return lists.hasAgentChannel();
    }

    WakeUps.Watch watchCounts(Runnable onChange) {
        return both(lists.watchCounts(onChange), followers.watch(onChange));
    }

    WakeUps.Watch watch(TicketView view, Consumer<ChangedLanes> onChange) {
        var list = lists.watch(view, onChange);
        return view == TicketView.FOLLOWING
                ? both(list, followers.watch(() -> onChange.accept(ChangedLanes.ALL)))
                : list;
    }

    private static WakeUps.Watch both(WakeUps.Watch one, WakeUps.Watch other) {
        return () -> {
            one.stop();
            other.stop();
        };
    }

    ListPage newest(Place place, int size) {
        return listing.newest(place, size);
    }

    @Override
    public Set<TicketId> outOfSight(Set<TicketId> among) {
        return lists.outOfSight(among);
    }

    /** How many tickets the whole list has, whatever was chosen of its view. */
    long count(Place place) {
        return listing.count(place);
    }

    ListPage after(Place place, ListedTicket last, int size) {
        return listing.after(place, last, size);
    }

    Spread spread(Place place, List<TicketStatus> statusesShown, Map<StatusId, Integer> sizes) {
        return listing.spread(place, statusesShown, sizes);
    }

    @Override
    public ListPage lane(Place place, StatusId status, ListedTicket after, int size) {
        return listing.lane(place, status, after, size);
    }

    /** @throws TooLate when the status was deleted meanwhile, or somebody else changed that of the ticket */
    CardMove move(TicketId ticket, StatusId from, StatusId to) {
        return switch (moves.move(ticket, from, to)) {
            case CardMoved.Done done -> done.move();
            case CardMoved.ElsewhereBefore elsewhere -> throw new TooLate(TooLate.Reason.CHANGED_SINCE);
            case CardMoved.StatusGone gone -> throw new TooLate(TooLate.Reason.STATUS_GONE);
        };
    }

    /** @throws TooLate when the ticket changed since */
    void takeBack(CardMove move) {
        TooLate.unless(moves.takeBack(move), TooLate.Reason.CHANGED_SINCE);
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

    TidyDesk tidy() {
        return tidy;
    }

    List<Tag> tagsLike(String beginning) {
        return labels.tagsLike(beginning, MOST_TAGS);
    }

    void perform(TicketId ticket, TicketAction action) {
        actions.perform(ticket, action);
    }
}
