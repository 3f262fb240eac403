package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The lists of the help desk once more, status by status. */
@Service
@Retried
public class TicketBoard {

    private final JdbcClient jdbc;
    private final TicketLists lists;
    private final Statuses statuses;

    TicketBoard(JdbcClient jdbc, TicketLists lists, Statuses statuses) {
        this.statuses = statuses;
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** How many tickets of a list are in each status; a status without any is missing. */
    @PreAuthorize("isAuthenticated()")
    public Map<StatusId, Long> counts(TicketQuery query) {
        var where = lists.all(query);
        var counts = new HashMap<StatusId, Long>();
        jdbc.sql("SELECT t.status_id, COUNT(*) AS tickets FROM ticket t WHERE " + where.sql() + " GROUP BY t.status_id")
                .params(where.parameters())
                .query(row -> {
                    var status = new StatusId(row.getLong("status_id"));
                    counts.merge(shown(status), row.getLong("tickets"), Long::sum);
                });
        return counts;
    }

    /** The first tickets of a list in one status, those after {@code after} if given. */
    @PreAuthorize("isAuthenticated()")
    public List<TicketRow> page(TicketQuery query, StatusId status, Optional<TicketRow> after, int size) {
        var where = lists.all(query).and(in(status)).and(query.sort().after(after));
        return jdbc.sql(query.sort().page(new Walk.Few(), where))
                .params(where.parameters())
                .param("size", size)
                .query(Scopes::row)
                .list();
    }

    private StatusId shown(StatusId status) {
        return statuses.find(status).map(TicketStatus::id).orElse(status);
    }

    private Condition in(StatusId status) {
        return Condition.of(
                "t.status_id IN (:statuses)",
                "statuses",
                statuses.withThoseLeadingTo(Set.of(status)).stream()
                        .map(StatusId::value)
                        .toList());
    }
}
