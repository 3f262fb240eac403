package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words get into the index later than their message, but surely, once, and with the ticket that the message is in. */
class NewWordsTests extends StellwerkTest {

    @Autowired
    NewWords words;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void manyThatTakeAtOnceTakeEachMessageOnce() throws Exception {
        var tickets = IntStream.range(0, 40)
                .mapToObj(number -> customers.write("Taken by one of many"))
                .toList();

        Together.call(Collections.<Callable<Integer>>nCopies(6, words::take));

        assertThat(waiting(tickets)).isZero();
        assertThat(indexed(tickets)).isEqualTo(tickets.size());
    }

    @Test
    void aMessageThatMovesBeforeItsWordsAreTakenIsFoundWhereItIs() {
        var from = customers.write("Moved");
        var to = customers.write("Moved to");
        jdbc.sql("UPDATE message SET ticket_id = :to WHERE ticket_id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();

        words.take();

        assertThat(indexed(List.of(to))).isEqualTo(2);
        assertThat(indexed(List.of(from))).isZero();
    }

    @Test
    void aMessageThatMovesAfterwardsMovesInTheIndexToo() {
        var from = customers.write("Moves later");
        var to = customers.write("Moves there");
        words.take();

        jdbc.sql("UPDATE message SET ticket_id = :to WHERE ticket_id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();

        assertThat(indexed(List.of(to))).isEqualTo(2);
    }

    @Test
    void aMessageThatIsGoneBeforeItsWordsAreTakenLeavesNothing() {
        var ticket = customers.write("Gone");
        var message = jdbc.sql("SELECT id FROM message WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .query(Long.class)
                .single();
        jdbc.sql("DELETE FROM message WHERE id = :id").param("id", message).update();

        words.take();

        assertThat(jdbc.sql("SELECT COUNT(*) FROM message_without_words WHERE message_id = :id")
                        .param("id", message)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(indexed(List.of(ticket))).isZero();
    }

    private int waiting(List<TicketId> tickets) {
        return count("message_without_words n JOIN message m ON m.id = n.message_id WHERE m.ticket_id", tickets);
    }

    private int indexed(List<TicketId> tickets) {
        return count("message_text WHERE ticket_id", tickets);
    }

    private int count(String where, List<TicketId> tickets) {
        return jdbc.sql("SELECT COUNT(*) FROM " + where + " IN (:tickets)")
                .param("tickets", tickets.stream().map(TicketId::value).toList())
                .query(Integer.class)
                .single();
    }
}
