package io.stellwerk.tickets;

import io.stellwerk.base.WakeUps;
import io.stellwerk.contacts.Belongings;
import io.stellwerk.contacts.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the tickets of a contact that was merged to the one that is kept. */
@Component
class TicketsOfMergedContacts implements Belongings {

    private final JdbcClient jdbc;
    private final WakeUps wakeUps;

    TicketsOfMergedContacts(JdbcClient jdbc, WakeUps wakeUps) {
        this.jdbc = jdbc;
        this.wakeUps = wakeUps;
    }

    @Override
    public void move(ContactId from, ContactId to) {
        var tickets = jdbc.sql("SELECT id FROM ticket WHERE contact_id = :from ORDER BY id FOR UPDATE")
                .param("from", from.value())
                .query(Long.class)
                .list();
        jdbc.sql("UPDATE ticket SET contact_id = :to WHERE contact_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
        tickets.forEach(ticket -> wakeUps.wake(Tickets.topic(new TicketId(ticket))));
        wakeUps.wake(Tickets.ALL);
    }
}
