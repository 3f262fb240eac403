package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.OutsideMail;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.TicketsOfContacts;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What we sent and comes in again, at the same channel or at another one of ours. */
class OwnChannelsTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";

    @RegisterExtension
    final OutsideMail outside = new OutsideMail();

    @Autowired
    Crews crews;

    @Autowired
    Tickets tickets;

    @Autowired
    Contacts contacts;

    @Autowired
    TicketsOfContacts ticketsOfContacts;

    @Autowired
    SmtpReceiver receiver;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient database;

    private final String mia = "mia-" + UUID.randomUUID() + "@kunde.example";

    @Test
    void ourMailToAnotherChannelOfOursIsATicketThere() throws Exception {
        var sales = crews.hire(1);
        var billing = crews.hire(1);
        var sent = answered(asked(sales), mia, "Billing knows more");

        deliver(billing, source(sent));
        deliver(billing, source(sent));

        assertThat(ticketsOf(sales.address()))
                .singleElement()
                .satisfies(ticket -> assertThat(thread(ticket))
                        .singleElement()
                        .extracting(ThreadEntry::plain)
                        .asString()
                        .contains("Billing knows more"));
        assertThat(database.sql(
                                "SELECT COUNT(*) FROM inbound_message WHERE channel_id = :channel AND raw_blob_id IS NOT NULL")
                        .param("channel", billing.channel().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void ourMailThatComesBackToItsTicketIsDropped() throws Exception {
        var sales = crews.hire(1);
        var ticket = asked(sales);

        deliver(sales, source(answered(ticket, mia, "Here")));

        assertThat(thread(ticket)).hasSize(2);
        assertThat(ticketsOf(sales.address())).isEmpty();
    }

    @Test
    void twoChannelsOfOursTalkInOneTicketEach() throws Exception {
        var sales = crews.hire(1);
        var billing = crews.hire(1);
        var ticket = asked(sales);
        deliver(billing, source(answered(ticket, mia, "Billing knows more")));
        var theirs = ticketsOf(sales.address()).getFirst();

        deliver(sales, source(answered(theirs, sales.address(), "It was paid")));

        assertThat(thread(ticket))
                .hasSize(3)
                .last()
                .extracting(ThreadEntry::plain)
                .asString()
                .contains("It was paid");
        assertThat(thread(theirs)).hasSize(2);
    }

    @Test
    void anAutomaticMailOfOursNeverStartsATalkBetweenChannels() throws Exception {
        var sales = crews.hire(1);
        var billing = crews.hire(1);
        var sent = source(answered(asked(sales), mia, "We got your mail"));

        deliver(billing, "Auto-Submitted: auto-replied\r\n" + sent);

        assertThat(ticketsOf(sales.address())).isEmpty();
    }

    private TicketId asked(Crew crew) throws Exception {
        deliver(
                crew,
                "From: Mia <%s>\r\nTo: %s\r\nSubject: Bill\r\nMessage-ID: <%s@kunde.example>\r\n\r\nWhat is this?"
                        .formatted(mia, crew.address(), UUID.randomUUID()));
        return ticketsOf(mia).getFirst();
    }

    private MimeMessage answered(TicketId ticket, String to, String text) {
        acting.run(ADMIN, () -> tickets.reply(ticket, SafeHtml.fromPlain(text)));
        return outside.awaitMailTo(to, 1);
    }

    private void deliver(Crew crew, String source) throws Exception {
        try (var client = new SmtpClient(receiver.port())) {
            assertThat(client.send(mia, crew.address(), source)).startsWith("250");
        }
    }

    private List<TicketId> ticketsOf(String address) {
        return contacts.find(EmailAddress.of(address)).map(Contact::id).stream()
                .flatMap(contact ->
                        acting.call(ADMIN, () -> ticketsOfContacts.page(contact, Optional.empty(), 10)).stream())
                .map(row -> row.id())
                .toList();
    }

    private List<ThreadEntry> thread(TicketId ticket) {
        return acting.call(ADMIN, () -> tickets.show(ticket)).orElseThrow().thread();
    }

    private static String source(MimeMessage mail) throws Exception {
        var out = new ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
