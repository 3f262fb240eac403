package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.Utc;
import io.stellwerk.contacts.ContactId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TicketsOfContactsTests extends StellwerkTest {

    @Autowired
    TicketsOfContacts ofContacts;

    @Autowired
    TicketQueue queue;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void whatHappenedInTheSameMomentIsNeitherLostNorRepeated() {
        var tickets = Stream.generate(() -> customers.write("At once")).limit(5).toList();
        var contact = queue.facts(tickets.getFirst()).orElseThrow().contact();
        jdbc.sql("UPDATE ticket SET contact_id = :contact, last_activity_at = :at WHERE id IN (:ids)")
                .param("contact", contact.value())
                .param("at", Utc.of(clock.instant()))
                .param("ids", TicketStages.ids(tickets))
                .update();

        assertThat(pages(contact)).containsExactlyElementsOf(tickets.reversed());
    }

    private List<TicketId> pages(ContactId contact) {
        var all = new ArrayList<TicketId>();
        var last = Optional.<TicketRow>empty();
        do {
            var after = last;
            var page = acting.call(Desk.ADMIN, () -> ofContacts.page(contact, after, 2));
            page.stream().map(TicketRow::id).forEach(all::add);
            last = page.stream().reduce((earlier, later) -> later);
        } while (last.isPresent() && all.size() < 20);
        return all;
    }
}
