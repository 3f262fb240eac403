package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What people have begun to write and not sent yet: of each ticket one reply and one note, seen only by themselves. */
@Service
@Retried
public class Drafts {

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Scopes scopes, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The reader's own drafts on a ticket by their kind. */
    @PreAuthorize("isAuthenticated()")
    public Map<MessageKind, String> of(TicketId ticket) {
        return jdbc
                .sql("SELECT kind, text FROM draft WHERE user_id = :me AND ticket_id = :ticket")
                .param("me", currentUser.id().value())
                .param("ticket", ticket.value())
                .query((row, number) -> Map.entry(MessageKind.valueOf(row.getString("kind")), row.getString("text")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Keeps what is written so far; nothing written means no draft.
     *
     * @throws AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("isAuthenticated()")
    public void save(TicketId ticket, MessageKind kind, String text) {
        if (!scopes.mayEdit(ticket)) {
            throw new AccessDeniedException("Ticket " + ticket.value() + " is not theirs to edit");
        }
        if (text.isBlank()) {
            discard(ticket, kind);
        } else {
            keep(ticket, kind, text);
        }
    }

    @PreAuthorize("isAuthenticated()")
    public void discard(TicketId ticket, MessageKind kind) {
        jdbc.sql("DELETE FROM draft WHERE user_id = :me AND ticket_id = :ticket AND kind = :kind")
                .param("me", currentUser.id().value())
                .param("ticket", ticket.value())
                .param("kind", kind.name())
                .update();
    }

    private void keep(TicketId ticket, MessageKind kind, String text) {
        jdbc.sql("""
                        INSERT INTO draft (ticket_id, user_id, kind, text, saved_at)
                        VALUES (:ticket, :me, :kind, :text, :now)
                        ON DUPLICATE KEY UPDATE text = VALUES(text), saved_at = VALUES(saved_at)
                        """)
                .param("ticket", ticket.value())
                .param("me", currentUser.id().value())
                .param("kind", kind.name())
                .param("text", text)
                .param("now", Utc.of(clock.instant()))
                .update();
    }
}
