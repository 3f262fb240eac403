package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the words of new messages into the full-text index, many at once, which costs a third of doing it in the
 * transaction that stores each. A trigger notes in that transaction which messages wait, so that none is forgotten.
 */
@Repository
@Retried
class NewWords {

    static final int AT_ONCE = 500;

    private static final String INSERT =
            "INSERT IGNORE INTO message_text (message_id, ticket_id, words) VALUES (?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcOperations index;

    NewWords(JdbcClient jdbc, JdbcOperations index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /**
     * The newest first, as a search wants those. It commits at once, as the index shows only what is committed.
     *
     * @return how many there were
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int take() {
        var waiting = jdbc.sql("SELECT message_id FROM message_without_words ORDER BY message_id DESC LIMIT " + AT_ONCE)
                .query(Long.class)
                .list();
        if (!waiting.isEmpty()) {
            take(waiting);
        }
        return waiting.size();
    }

    /**
     * Those that somebody else takes at the same moment are gone once they can be held. The messages are held, too, so
     * that none moves to another ticket unseen.
     */
    private void take(List<Long> waiting) {
        var held = jdbc.sql("""
                        SELECT n.message_id FROM message_without_words n LEFT JOIN message m ON m.id = n.message_id
                        WHERE n.message_id IN (:ids) ORDER BY n.message_id FOR UPDATE
                        """).param("ids", waiting).query(Long.class).list();
        if (!held.isEmpty()) {
            index.batchUpdate(INSERT, texts(held));
            jdbc.sql("DELETE FROM message_without_words WHERE message_id IN (:ids)")
                    .param("ids", held)
                    .update();
        }
    }

    /** The database would take twenty times as long to part the words. */
    private List<Object[]> texts(List<Long> messages) {
        return jdbc.sql("""
                        SELECT m.id, m.ticket_id, t.subject, LEFT(m.plain, 20000) AS plain
                        FROM message m JOIN ticket t ON t.id = m.ticket_id WHERE m.id IN (:ids)
                        """)
                .param("ids", messages)
                .query((row, number) -> new Object[] {
                    row.getLong("id"),
                    row.getLong("ticket_id"),
                    MarkedWords.of(
                            row.getString("subject") + " " + row.getString("plain"), Section.of(row.getLong("id")))
                })
                .list();
    }
}
