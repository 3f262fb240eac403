package io.stellwerk.inbox;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission;
import io.stellwerk.team.Seats;
import io.stellwerk.tickets.TicketView;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The views somebody has at the left; without a Service seat only few (spec/04 section 1). */
@Component
class VisibleViews {

    private static final List<TicketView> WITHOUT_SEAT =
            List.of(TicketView.FOLLOWING, TicketView.MY_MENTIONS, TicketView.ALL_OPEN);

    private final Seats seats;
    private final CurrentUser currentUser;

    VisibleViews(Seats seats, CurrentUser currentUser) {
        this.seats = seats;
        this.currentUser = currentUser;
    }

    List<TicketView> mine() {
        var me = currentUser.id();
        return seats.holders(Set.of(me)).contains(me) ? withSeat() : WITHOUT_SEAT;
    }

    /** The one with everything that they may search. */
    TicketView widest() {
        return allow(mine(), TicketView.ALL) ? TicketView.ALL : TicketView.ALL_OPEN;
    }

    /** Whether they look there for what they wrote; without a Service seat they have no Drafts. */
    boolean takeDraftsIn(TicketView view) {
        return view == TicketView.DRAFTS || (view == TicketView.ALL_OPEN && !mine().contains(TicketView.DRAFTS));
    }

    /** Whether their role hides every ticket, whatever the view. */
    boolean showNone() {
        return currentUser.view().allowsNothing();
    }

    /** Whether whoever has {@code mine} at the left may look at a view; searches also lead to everything on the desk. */
    static boolean allow(List<TicketView> mine, TicketView view) {
        return mine.contains(view) || (view == TicketView.ALL && !mine.equals(WITHOUT_SEAT));
    }

    private List<TicketView> withSeat() {
        return Arrays.stream(TicketView.values())
                .filter(view -> view != TicketView.ALL)
                .filter(view -> view != TicketView.TRASH || currentUser.may(Permission.DELETE_TICKETS))
                .toList();
    }
}
