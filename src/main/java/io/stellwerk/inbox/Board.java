package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.tickets.ChangedLanes;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tickets of a view with a column for each status. */
class Board extends Composite<Div> {

    private final BoardLane.Reading reading;
    private final BoardLane.Moving onMove;
    private final Map<TicketStatus, BoardLane> lanes = new LinkedHashMap<>();
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
                        status -> Optional.ofNullable(lanes.get(status))
                                .map(lane -> lane.wanted(place))
                                .orElse(BoardLane.PAGE)));
    }

    void show(Place place, Spread spread) {
        if (!shown.equals(spread.statuses())) {
            shown = spread.statuses();
            lanes.clear();
            getContent().removeAll();
            shown.forEach(status -> lanes.put(status, new BoardLane(status, shown, reading, onMove)));
            lanes.values().forEach(getContent()::add);
        }
        lanes.forEach((status, lane) -> lane.show(place, spread.lane(status), spread.count(status)));
    }

    /** Whether it lists a ticket in that status, be it farther down than was read. */
    boolean lists(TicketId ticket, StatusId in) {
        return lanes.entrySet().stream()
                .filter(lane -> lane.getKey().id().equals(in))
                .anyMatch(lane -> lane.getValue().mayList(ticket));
    }

    void select(Place place) {
        lanes.values().forEach(lane -> lane.select(place));
    }
}
