package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tickets of a {@link Burst} as the database has them. */
record Arrived(JdbcClient database) {

    private static final String OF_BURST = " FROM ticket t WHERE t.subject LIKE 'Mail %' ";

    /** Each acknowledged mail is one ticket with one message, and no mail is more. */
    void hold(Burst burst) {
        assertThat(tickets().values()).allMatch(count -> count == 1);
        assertThat(tickets().keySet()).containsAll(burst.acknowledged());
        assertThat(column("SELECT (SELECT COUNT(*) FROM message m WHERE m.ticket_id = t.id)" + OF_BURST))
                .allMatch(messages -> messages == 1);
    }

    long owned() {
        return column("SELECT COUNT(*)" + OF_BURST + "AND t.owner_id IS NOT NULL")
                .getFirst();
    }

    void wereRoutedOnce() {
        assertThat(column("""
                        SELECT (SELECT COUNT(*) FROM timeline_event e
                                WHERE e.ticket_id = t.id AND e.kind = 'ASSIGNED_AUTOMATICALLY')""" + OF_BURST)).allMatch(assignments -> assignments == 1);
        assertThat(column("""
                        SELECT (SELECT COUNT(*) FROM routing_decision d
                                WHERE d.ticket_id = t.id AND d.winner_id = t.owner_id)""" + OF_BURST)).allMatch(decisions -> decisions == 1);
    }

    private Map<String, Long> tickets() {
        return database.sql("SELECT t.subject" + OF_BURST).query(String.class).list().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private List<Long> column(String query) {
        return database.sql(query).query(Long.class).list();
    }
}
