package io.stellwerk.benchmarks;

import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.TicketType;
import java.time.Instant;
import java.util.List;

/** The ticket that both programs store. */
final class SampleTicket {

    static final String SUBJECT = "Where is my order 4711 of last Tuesday?";
    static final String PLAIN = "Hello, I ordered two lamps and a table. The lamps came, the table did not. ".repeat(8);
    static final SafeHtml HTML = SafeHtml.fromPlain(PLAIN);

    private SampleTicket() {}

    static NewTicket of(ChannelId channel, ContactId contact, Instant now) {
        return new NewTicket(
                SUBJECT, TicketType.EMAIL, channel, new CustomerText(contact, HTML, PLAIN, List.of(), now));
    }
}
