package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.OutsideMail;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.routing.Decisions;
import io.stellwerk.tickets.Delivery;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.StatusRole;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketDetails;
import io.stellwerk.tickets.TicketLists;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketSearch;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** One email goes in, the right person answers it, and the customer's answer finds back. */
class MainJobTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";

    @RegisterExtension
    final OutsideMail outside = new OutsideMail();

    @Autowired
    SmtpReceiver receiver;

    @Autowired
    TicketLists lists;

    @Autowired
    Statuses statuses;

    @Autowired
    Tickets tickets;

    @Autowired
    Contacts contacts;

    @Autowired
    Decisions decisions;

    @Autowired
    ActingAs acting;

    private final String customer = "mia." + UUID.randomUUID() + "@kunde.example";

    @Test
    void anEmailBecomesATicketOfTheRightPersonWhoseAnswerTheCustomerCanAnswer() throws Exception {
        assertThat(smtp("support@demo.example", mail(id("first"), "Refund for order 55", "Where is it?")))
                .startsWith("250");

        var ticket = await().until(
                        this::newest,
                        found -> found.filter(row -> row.owner().isPresent()).isPresent())
                .orElseThrow();
        var owner = ticket.owner().orElseThrow();
        assertThat(ticket.subject()).isEqualTo("Refund for order 55");
        assertThat(show(ticket).thread())
                .extracting(ThreadEntry::kind, ThreadEntry::plain)
                .containsExactly(tuple(MessageKind.FROM_CUSTOMER, "Where is it?"));
        var why = acting.call(ADMIN, () -> decisions.of(ticket.id())).orElseThrow();
        assertThat(why.winner()).contains(owner);
        assertThat(why.considered()).anyMatch(person -> !person.isEligible());

        var reply = acting.call(ADMIN, () -> tickets.reply(ticket.id(), SafeHtml.fromPlain("It is on its way.")));
        var sent = outside.awaitMailTo(customer, 1);
        assertThat(sent.getSubject()).isEqualTo("Re: Refund for order 55");
        assertThat(sent.getHeader("In-Reply-To")).containsExactly(id("first"));
        assertThat(sent.getHeader("References")).containsExactly(id("first"));
        assertThat(sent.getFrom()[0].toString()).contains("support@demo.example");
        assertThat(sent.getAllRecipients()[0].toString()).isEqualTo(customer);
        await().until(() -> delivery(ticket, reply.value()) == Delivery.State.SENT);

        smtp("support@demo.example", answer(sent, "Thank you, and when?"));
        var joined = show(ticket);
        assertThat(joined.thread())
                .extracting(ThreadEntry::kind)
                .containsExactly(MessageKind.FROM_CUSTOMER, MessageKind.TO_CUSTOMER, MessageKind.FROM_CUSTOMER);
        assertThat(joined.ticket().status())
                .isEqualTo(statuses.with(StatusRole.CUSTOMER_REPLIED).id());
        assertThat(joined.ticket().owner()).contains(owner);
        assertThat(mine()).hasSize(1);
    }

    @Test
    void aReplyAfterClosingReopensTheTicketAndTheOwnerKeepsIt() throws Exception {
        smtp("support@demo.example", mail(id("close-me"), "Short question", "May I?"));
        var ticket = await().until(
                        this::newest,
                        found -> found.filter(row -> row.owner().isPresent()).isPresent())
                .orElseThrow();
        acting.run(ADMIN, () -> tickets.close(ticket.id()));
        assertThat(show(ticket).ticket().status())
                .isEqualTo(statuses.with(StatusRole.DONE).id());

        smtp(
                "support@demo.example",
                mail("<again@kunde.example>", "Re: Short question", "Still me")
                        .replace("\n\n", "\nIn-Reply-To: " + id("close-me") + "\n\n"));

        assertThat(show(ticket).ticket().status())
                .isEqualTo(statuses.with(StatusRole.CUSTOMER_REPLIED).id());
        assertThat(show(ticket).ticket().owner()).isEqualTo(ticket.owner());
    }

    @Test
    void theSameMailTwiceIsOneTicket() throws Exception {
        var mail = mail("<twice@kunde.example>", "Only once", "Please");
        assertThat(smtp("support@demo.example", mail)).startsWith("250");
        assertThat(smtp("support@demo.example", mail)).startsWith("250");
        assertThat(mine()).hasSize(1);
    }

    @Test
    void theSameMailTwiceIsOneTicketEvenWithoutAMessageId() throws Exception {
        var mail = mail("<removed>", "Without an id", "Please").replace("Message-ID: <removed>\n", "");
        assertThat(smtp("support@demo.example", mail)).startsWith("250");
        assertThat(smtp("support@demo.example", mail)).startsWith("250");
        assertThat(mine()).hasSize(1);
    }

    @Test
    void twoMailsOfAProgramThatReusesItsMessageIdAreTwoTickets() throws Exception {
        smtp("support@demo.example", mail("<constant@kunde.example>", "First", "one"));
        smtp("support@demo.example", mail("<constant@kunde.example>", "Second", "two"));
        assertThat(mine()).extracting(TicketRow::subject).containsExactlyInAnyOrder("First", "Second");
    }

    @Test
    void anUnknownRecipientIsRefused() throws Exception {
        assertThat(smtp("nobody@demo.example", mail("<x@kunde.example>", "Hello", "?")))
                .startsWith("550");
        assertThat(smtp("not an address", mail("<x@kunde.example>", "Hello", "?")))
                .startsWith("5");
    }

    @Test
    void aTaggedAddressBelongsToItsChannel() throws Exception {
        assertThat(smtp("support+web@demo.example", mail("<tag@kunde.example>", "Tagged", "!")))
                .startsWith("250");
        assertThat(mine()).hasSize(1);
    }

    @Test
    void aMailOverTheLimitIsRefusedAndTheSessionGoesOn() throws Exception {
        var tooLarge = new byte[26 * 1024 * 1024];
        Arrays.fill(tooLarge, (byte) 'x');
        for (int i = 76; i + 1 < tooLarge.length; i += 78) {
            tooLarge[i] = '\r';
            tooLarge[i + 1] = '\n';
        }
        try (var client = new SmtpClient(receiver.port())) {
            assertThat(client.send(customer, "support@demo.example", tooLarge)).startsWith("552");
            assertThat(client.send(customer, "support@demo.example", mail("<small@kunde.example>", "Small", "ok")))
                    .startsWith("250");
        }
        assertThat(mine()).extracting(TicketRow::subject).containsExactly("Small");
    }

    @Test
    void aMailThatNobodyUnderstandsBecomesATicketWithItsSource() throws Exception {
        var garbage = "\u0000\u0001 no header, no sense";
        assertThat(smtp("support@demo.example", garbage)).startsWith("250");

        var ticket = show(mine().getFirst());
        assertThat(ticket.thread().getFirst().plain()).isEqualTo(MailParser.UNREADABLE);
        assertThat(ticket.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("message.eml"));
    }

    @Test
    void aForgedTokenFindsNoTicket() throws Exception {
        smtp("support@demo.example", mail("<victim@kunde.example>", "Victim", "secret"));
        var victim = mine().getFirst();
        var forged = "<stellwerk." + victim.id().value() + ".1." + "0".repeat(32) + "@demo.example>";

        smtp(
                "support@demo.example",
                mail("<evil@kunde.example>", "Other", "forged").replace("\n\n", "\nIn-Reply-To: " + forged + "\n\n"));

        assertThat(show(victim).thread()).hasSize(1);
        assertThat(mine()).hasSize(2);
    }

    @Test
    void whatTheCustomerWroteIsShownWithoutItsDangers() throws Exception {
        smtp(
                "support@demo.example",
                mail("<html@kunde.example>", "Html", "x")
                        .replace("text/plain", "text/html")
                        .replace(
                                "\nx",
                                "\n<p onclick=\"a()\">Hi <b>you</b><script>alert(1)</script>"
                                        + "<img src=\"http://spy.example/p.gif\"><a href=\"javascript:a()\">link</a></p>"));

        var shown = show(mine().getFirst()).thread().getFirst().html().value();
        assertThat(shown).contains("<b>you</b>").doesNotContain("script", "onclick", "spy.example", "javascript");
    }

    private String smtp(String to, String mail) throws IOException {
        try (var client = new SmtpClient(receiver.port())) {
            return client.send(customer, to, mail);
        }
    }

    /** Message-IDs of this test, not those of another one. */
    private String id(String name) {
        return "<" + name + "." + customer + ">";
    }

    private String mail(String id, String subject, String text) {
        return """
                From: Mia Wolf <%s>
                To: support@demo.example
                Subject: %s
                Message-ID: %s
                Content-Type: text/plain; charset=utf-8

                %s""".formatted(customer, subject, id, text);
    }

    private String answer(MimeMessage sent, String text) throws Exception {
        return mail("<answer@kunde.example>", "Completely different subject", text)
                .replace(
                        "\n\n",
                        "\nIn-Reply-To: %s\nReferences: %s %s\n\n"
                                .formatted(sent.getMessageID(), id("first"), sent.getMessageID()));
    }

    private Optional<TicketRow> newest() {
        return mine().stream().findFirst();
    }

    private List<TicketRow> mine() {
        var contact = contacts.find(EmailAddress.of(customer))
                .map(Contact::id)
                .map(Set::of)
                .orElse(Set.of());
        return contact.isEmpty()
                ? List.of()
                : acting.call(
                        ADMIN,
                        () -> lists.page(TicketView.ALL_OPEN, new TicketSearch("", contact), Optional.empty(), 50)
                                .tickets());
    }

    private TicketDetails show(TicketRow ticket) {
        return acting.call(ADMIN, () -> tickets.show(ticket.id())).orElseThrow();
    }

    private Delivery.State delivery(TicketRow ticket, long message) {
        return show(ticket).thread().stream()
                .filter(entry -> entry.id().value() == message)
                .findFirst()
                .orElseThrow()
                .delivery()
                .state();
    }
}
