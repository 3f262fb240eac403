package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.SystemUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one call to the database leaves of a new ticket. */
class OpeningsTests extends StellwerkTest {

    @Autowired
    Tickets tickets;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void lettersOfAllLanguagesArriveAsTheyWereWritten() {
        var subject = "Größe 😀 漢字 „so“";

        var opened = tickets.open(customers.fresh(crews.hire(1).channel(), subject));

        assertThat(row("SELECT subject, preview FROM ticket WHERE id = ?", opened.ticket()))
                .containsEntry("subject", subject)
                .containsEntry("preview", "Hello");
        assertThat(tickets.message(opened.ticket(), opened.message()))
                .hasValueSatisfying(message -> assertThat(message.plain()).isEqualTo("Hello"));
    }

    @Test
    void aTicketBeginsInTheStatusForNewOnesAndThatIsItsFirstStage() {
        var opened = tickets.open(customers.fresh(crews.hire(1).channel(), "Begins"));
        var fresh = SystemUser.call(pipeline::statuses).stream()
                .filter(status -> status.has(StatusRole.FRESH))
                .findFirst()
                .orElseThrow();

        assertThat(row("""
                        SELECT t.status_id, s.status_id AS first_status, s.stage,
                               (SELECT COUNT(*) FROM ticket_stage a WHERE a.ticket_id = t.id AND a.at = t.opened_at) AS stages
                        FROM ticket t JOIN ticket_stage s ON s.ticket_id = t.id WHERE t.id = ? ORDER BY s.id LIMIT 1
                        """, opened.ticket()))
                .containsEntry("status_id", fresh.id().value())
                .containsEntry("first_status", fresh.id().value())
                .containsEntry("stage", "OPEN")
                .containsEntry("stages", 1L);
    }

    private Map<String, Object> row(String sql, TicketId ticket) {
        return jdbc.sql(sql).param(ticket.value()).query().singleRow();
    }
}
