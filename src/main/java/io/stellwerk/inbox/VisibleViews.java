package io.stellwerk.inbox;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.team.Seats;
import io.stellwerk.tickets.TicketView;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The views somebody has at the left; without a Service seat only few (spec/04 section 1). */
@Component
class VisibleViews {

    private static final List<TicketView> WITHOUT_SEAT = List.of(TicketView.ALL_OPEN);

    private final Seats seats;
    private final CurrentUser currentUser;

    VisibleViews(Seats seats, CurrentUser currentUser) {
        this.seats = seats;
        this.currentUser = currentUser;
    }

    List<TicketView> mine() {
        var me = currentUser.id();
        return seats.holders(Set.of(me)).contains(me) ? List.of(TicketView.values()) : WITHOUT_SEAT;
    }
}
