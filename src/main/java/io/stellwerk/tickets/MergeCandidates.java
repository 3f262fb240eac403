package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The tickets that one could be merged with. */
@Service
@Retried
public class MergeCandidates {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Scopes scopes;

    MergeCandidates(JdbcClient jdbc, Scopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /**
     * Others that are theirs to edit too, the newest activity first: those that were searched for, or without words those
     * of the same contact.
     */
    @PreAuthorize("isAuthenticated()")
    public List<TicketRow> of(TicketId ticket, TicketSearch search) {
        if (!scopes.mayEdit(ticket)) {
            return List.of();
        }
        var where = scopes.editable()
                .and(Scopes.on(Shelf.DESK))
                .and(Condition.of("t.id <> :this", "this", ticket.value()))
                .and(search.isEmpty() ? ofSameContact() : TicketLists.matching(search));
        return jdbc.sql("SELECT " + Scopes.COLUMNS + " FROM ticket t WHERE " + where.sql()
                        + " ORDER BY t.last_activity_at DESC, t.id DESC LIMIT " + MOST)
                .params(where.parameters())
                .query(Scopes::row)
                .list();
    }

    private static Condition ofSameContact() {
        return Condition.of("t.contact_id = (SELECT o.contact_id FROM ticket o WHERE o.id = :this)");
    }
}
