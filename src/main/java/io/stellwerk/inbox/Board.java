package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.Keyed;
import io.stellwerk.tickets.ChangedLanes;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tickets of a view with a column for each status, which stays while its name, colour or place changes. */
class Board extends Composite<Div> {

    private final BoardLane.Reading reading;
    private final BoardLane.Moving onMove;
    private final Map<StatusId, BoardLane> lanes = new HashMap<>();
    private final Keyed<TicketStatus, BoardLane> columns =
            new Keyed<>(getContent(), TicketStatus::id, this::lane, (lane, status) -> lane.call(status, statuses()));
    private List<TicketStatus> shown = List.of();

    Board(BoardLane.Reading reading, BoardLane.Moving onMove) {
        this.reading = reading;
        this.onMove = onMove;
        getContent().addClassName("sw-board");
    }

    /** How much to read of each status that changed, or is shown for the first time. */
    Map<StatusId, Integer> wanted(Place place, List<TicketStatus> statuses, ChangedLanes changed) {
        return statuses.stream()
                .filter(status -> !shown.equals(statuses) || changed.has(status.id()))
                .collect(Collectors.toMap(
                        TicketStatus::id,
                        status -> Optional.ofNullable(lanes.get(status.id()))
                                .map(lane -> lane.wanted(place))
                                .orElse(BoardLane.PAGE)));
    }

    void show(Place place, Spread spread) {
        if (!shown.equals(spread.statuses())) {
            shown = spread.statuses();
            lanes.keySet().retainAll(shown.stream().map(TicketStatus::id).toList());
            columns.show(shown);
        }
        shown.forEach(status -> lane(status).show(place, spread.lane(status), spread.count(status)));
    }

    private BoardLane lane(TicketStatus status) {
        return lanes.computeIfAbsent(status.id(), fresh -> new BoardLane(fresh, reading, onMove));
    }

    private List<TicketStatus> statuses() {
        return shown;
    }

    /** Whether it lists a ticket in that status, be it farther down than was read. */
    boolean lists(TicketId ticket, StatusId in) {
        return Optional.ofNullable(lanes.get(in))
                .filter(lane -> lane.mayList(ticket))
                .isPresent();
    }

    void select(Place place) {
        lanes.values().forEach(lane -> lane.select(place));
    }
}
