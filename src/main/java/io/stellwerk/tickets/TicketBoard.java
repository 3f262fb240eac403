package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lists of the help desk once more, status by status. */
@Service
@Retried
public class TicketBoard {

    private final TicketLists lists;
    private final Statuses statuses;

    TicketBoard(TicketLists lists, Statuses statuses) {
        this.lists = lists;
        this.statuses = statuses;
    }

    /**
     * How many tickets of a list are in each status, and the first ones of some.
     *
     * @param sizes how many tickets to read at most of each status wanted
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public BoardPage page(TicketQuery query, Map<StatusId, Integer> sizes) {
        return query.search().isEmpty() ? listed(query, sizes) : found(query, sizes);
    }

    /** The tickets of a list in one status that come after this one. */
    @PreAuthorize("isAuthenticated()")
    public List<TicketRow> after(TicketQuery query, StatusId status, TicketRow last, int size) {
        var seen = lists.seen(query);
        var lane = seen.and(in(status));
        return query.search().isEmpty()
                ? lists.read(query.sort(), lane, Optional.of(last), size)
                : lists.excerpted(
                        query.search(),
                        lists.read(
                                query.sort(), lists.hits(seen, query.search()).of(lane), Optional.of(last), size));
    }

    private BoardPage listed(TicketQuery query, Map<StatusId, Integer> sizes) {
        var seen = lists.seen(query);
        var counts = new HashMap<StatusId, Long>();
        lists.byStatus(query).forEach((status, tickets) -> counts.merge(statuses.shown(status), tickets, Long::sum));
        var lanes = new HashMap<StatusId, List<TicketRow>>();
        sizes.forEach((status, size) -> {
            var known = (int) Math.min(size, counts.getOrDefault(status, 0L));
            lanes.put(status, first(query.sort(), seen.and(in(status)), known));
        });
        return new BoardPage(counts, lanes, true);
    }

    /** No more than there are, as whoever looks for another one looks through the whole list. */
    private List<TicketRow> first(TicketSort sort, Selection lane, int size) {
        return size == 0 ? List.of() : lists.read(sort, lane, Optional.empty(), size);
    }

    /** One search for all statuses; its hits are few enough to be read at once. */
    private BoardPage found(TicketQuery query, Map<StatusId, Integer> sizes) {
        var seen = lists.seen(query);
        var hits = lists.hits(seen, query.search());
        var rows = lists.read(query.sort(), hits.of(seen), Optional.empty(), Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(row -> statuses.shown(row.status())));
        var counts = rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, lane ->
                (long) lane.getValue().size()));
        var wanted = lists
                .excerpted(
                        query.search(),
                        sizes.entrySet().stream()
                                .flatMap(lane -> first(rows.getOrDefault(lane.getKey(), List.of()), lane.getValue()))
                                .toList())
                .stream()
                .collect(Collectors.groupingBy(row -> statuses.shown(row.status())));
        var lanes = sizes.keySet().stream()
                .collect(Collectors.toMap(status -> status, status -> wanted.getOrDefault(status, List.of())));
        return new BoardPage(counts, lanes, hits.all());
    }

    private static Stream<TicketRow> first(List<TicketRow> rows, int size) {
        return rows.stream().limit(size);
    }

    private Selection in(StatusId status) {
        return Selection.inStatuses(statuses.withThoseLeadingTo(Set.of(status)));
    }
}
