package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages that wait until they leave. Whoever changes the row first, decides whether they leave or go back. */
@Repository
class HeldMessages {

    /** A message that can still be taken back, because it has not left yet or failed. */
    record Held(
            MessageId id,
            TicketId ticket,
            MessageKind kind,
            UserId author,
            SafeHtml html,
            Standing before,
            Standing after,
            Optional<Instant> snoozedBefore,
            boolean failed) {

        /** Whether taking it back changes what is known of answers; of what failed it is known that it is none. */
        boolean countsAsAnswer() {
            return kind == MessageKind.TO_CUSTOMER && !failed;
        }

        /** Whether its ticket is the one it was sent from; of one that it came to by a merge nobody knows how it stood. */
        boolean isWhereItWasSent() {
            return after.activity().isPresent();
        }
    }

    /** Where a ticket stood; without the moment for what was sent before it was asked for. */
    record Standing(StatusId status, Optional<Instant> activity) {

        static Standing of(StatusId status, Instant activity) {
            return new Standing(status, Optional.of(activity));
        }
    }

    private final JdbcClient jdbc;
    private final MessageAddresses addresses;

    HeldMessages(JdbcClient jdbc, MessageAddresses addresses) {
        this.jdbc = jdbc;
        this.addresses = addresses;
    }

    /** Stays as it is until this transaction ends; empty once it left or was taken back. */
    Optional<Held> lock(MessageId message) {
        return lock(message, Delivery.State.HELD);
    }

    /** One that was held and then not delivered, as with {@link #lock(MessageId)}. */
    Optional<Held> lockFailed(MessageId message) {
        return lock(message, Delivery.State.FAILED);
    }

    private Optional<Held> lock(MessageId message, Delivery.State state) {
        return jdbc.sql("""
                        SELECT id, ticket_id, kind, user_id, html, status_before, status_after, activity_before, activity_after,
                               snoozed_before FROM message
                        WHERE id = :id AND delivery = :state FOR UPDATE
                        """)
                .param("id", message.value())
                .param("state", state.name())
                .query((row, number) -> new Held(
                        message,
                        new TicketId(row.getLong("ticket_id")),
                        MessageKind.valueOf(row.getString("kind")),
                        new UserId(row.getLong("user_id")),
                        SafeHtml.stored(row.getString("html")),
                        standing(row, "before"),
                        standing(row, "after"),
                        Utc.readOptional(row, "snoozed_before"),
                        state == Delivery.State.FAILED))
                .optional();
    }

    private static Standing standing(ResultSet row, String when) throws SQLException {
        return new Standing(new StatusId(row.getLong("status_" + when)), Utc.readOptional(row, "activity_" + when));
    }

    /** Until then its author may take it back, and with it where the ticket stood and how long it was to sleep. */
    void hold(MessageId message, Instant leavesAt, Standing before, Standing after, Optional<Instant> snoozedBefore) {
        jdbc.sql("""
                        UPDATE message SET leaves_at = :leaves, status_before = :before, status_after = :after,
                               activity_before = :activeBefore, activity_after = :activeAfter, snoozed_before = :snoozed
                        WHERE id = :id
                        """)
                .param("leaves", Utc.of(leavesAt))
                .param("before", before.status().value())
                .param("after", after.status().value())
                .param("activeBefore", before.activity().map(Utc::of).orElse(null))
                .param("activeAfter", after.activity().map(Utc::of).orElse(null))
                .param("snoozed", snoozedBefore.map(Utc::of).orElse(null))
                .param("id", message.value())
                .update();
    }

    /** The ticket stands elsewhere than when it was sent first. */
    void stands(MessageId message, Standing before, Standing after) {
        jdbc.sql("""
                        UPDATE message SET status_before = :before, status_after = :after,
                               activity_before = :activeBefore, activity_after = :activeAfter
                        WHERE id = :id
                        """)
                .param("before", before.status().value())
                .param("after", after.status().value())
                .param("activeBefore", before.activity().map(Utc::of).orElse(null))
                .param("activeAfter", after.activity().map(Utc::of).orElse(null))
                .param("id", message.value())
                .update();
    }

    /** What was sent right after it goes back to where the ticket stood before both. */
    void forget(Held gone) {
        jdbc.sql("""
                        UPDATE message SET status_before = :before, activity_before = :activeBefore, snoozed_before = :snoozed
                        WHERE ticket_id = :ticket AND id > :gone AND delivery IN ('HELD', 'SENDING', 'FAILED')
                          AND activity_before = :activeAfter
                        """)
                .param("gone", gone.id().value())
                .param("before", gone.before().status().value())
                .param("activeBefore", gone.before().activity().map(Utc::of).orElse(null))
                .param("activeAfter", gone.after().activity().map(Utc::of).orElse(null))
                .param("snoozed", gone.snoozedBefore().map(Utc::of).orElse(null))
                .param("ticket", gone.ticket().value())
                .update();
    }

    /** Those that failed, too, and were sent right after it. */
    List<MessageId> failedAfter(Held failed) {
        return jdbc.sql("""
                        SELECT id FROM message WHERE ticket_id = :ticket AND id > :failed AND delivery = 'FAILED'
                          AND activity_before = :activeAfter ORDER BY id
                        """)
                .param("ticket", failed.ticket().value())
                .param("failed", failed.id().value())
                .param("activeAfter", failed.after().activity().map(Utc::of).orElse(null))
                .query((row, number) -> new MessageId(row.getLong("id")))
                .list();
    }

    void leave(MessageId message) {
        jdbc.sql("UPDATE message SET delivery = 'SENDING', leaves_at = NULL WHERE id = :id")
                .param("id", message.value())
                .update();
    }

    void delete(MessageId message) {
        addresses.forget(message);
        jdbc.sql("DELETE FROM attachment WHERE message_id = :id")
                .param("id", message.value())
                .update();
        jdbc.sql("DELETE FROM message WHERE id = :id")
                .param("id", message.value())
                .update();
    }

    /** The newest answer of somebody else after a message. */
    Optional<Sent.Overtaken> answerOfOthers(DraftKey draft, MessageId after) {
        return jdbc.sql("""
                        SELECT id, user_id, written_at FROM message
                        WHERE ticket_id = :ticket AND id > :after AND kind = 'TO_CUSTOMER' AND user_id <> :user
                          AND delivery <> 'FAILED'
                        ORDER BY id DESC LIMIT 1
                        """)
                .param("ticket", draft.ticket().value())
                .param("user", draft.user().value())
                .param("after", after.value())
                .query((row, number) -> new Sent.Overtaken(
                        new MessageId(row.getLong("id")),
                        new UserId(row.getLong("user_id")),
                        Utc.read(row, "written_at")))
                .optional();
    }
}
