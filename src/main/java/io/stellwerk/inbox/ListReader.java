package io.stellwerk.inbox;

import com.vaadin.flow.shared.Registration;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.tickets.TicketView;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the ticket list filled: from its beginning, further down, and again when something changed. */
class ListReader {

    private static final int PAGE = 30;
    private static final int MOST_READ_AGAIN = 200;
    private static final Set<TicketView> MINE = Set.of(TicketView.MY_MENTIONS, TicketView.DRAFTS, TicketView.SENT);

    private final Desk desk;
    private final TicketColumn column = new TicketColumn(this::readOn);
    private final LiveUpdates live;
    private Optional<Place> place = Optional.empty();
    private Registration watch = () -> {};

    ListReader(Desk desk, LiveUpdates live) {
        this.desk = desk;
        this.live = live;
    }

    TicketColumn column() {
        return column;
    }

    void show(Place here, Map<TicketView, Long> counts) {
        boolean same = place.filter(here::listsTheSameAs).isPresent();
        place = Optional.of(here);
        if (same) {
            column.select(here);
        } else {
            watch.remove();
            watch = live.watch(column, onChange -> desk.watch(here.view(), onChange), this::refresh);
            column.begin(here, desk.newest(here, PAGE), count(here, counts));
        }
    }

    void count(Map<TicketView, Long> counts) {
        place.ifPresent(here -> column.count(count(here, counts)));
    }

    /** Something of the reader's own changed, which no ticket tells. */
    void refreshMine() {
        place.map(Place::view).filter(MINE::contains).ifPresent(view -> refresh());
    }

    private void refresh() {
        place.ifPresent(here -> column.show(here, again(here)));
    }

    /** Reads what was read before, up to a limit; what lies deeper stays as it is until it is scrolled to anew. */
    private ListPage again(Place here) {
        var before = column.tickets();
        var head = desk.newest(here, Math.clamp(before.size(), PAGE, MOST_READ_AGAIN));
        return head.more() ? head.followedBy(before, column.hasMore()) : head;
    }

    private void readOn() {
        var known = column.tickets();
        if (!known.isEmpty() && column.hasMore()) {
            place.ifPresent(here -> column.append(here, desk.after(here, known.getLast(), PAGE)));
        }
    }

    private static long count(Place here, Map<TicketView, Long> counts) {
        return counts.getOrDefault(here.view(), 0L);
    }
}
