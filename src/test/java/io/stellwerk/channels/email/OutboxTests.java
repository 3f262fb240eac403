package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.BlobId;
import io.stellwerk.base.Blobs;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.Delivery;
import io.stellwerk.tickets.Merging;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Tickets;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** What becomes of a reply that the mail server does not take. */
class OutboxTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Crews crews;

    @Autowired
    Tickets tickets;

    @Autowired
    Merging merging;

    @Autowired
    Contacts contacts;

    @Autowired
    Outbox outbox;

    @Autowired
    ActingAs acting;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    MovableClock clock;

    @Autowired
    MailDelivery deliveries;

    @Autowired
    OutgoingMails mails;

    @Autowired
    JdbcClient database;

    @Autowired
    ReplyMails replies;

    @Autowired
    Blobs blobs;

    private final Moody outside = new Moody();
    private final SMTPServer server = SMTPServer.port(0).messageHandler(outside).build();
    private int demoPort;

    @BeforeEach
    void mailLeavesToAMoodyServer() {
        server.start();
        demoPort = sender.getPort();
        sender.setPort(server.getPortAllocated());
    }

    @AfterEach
    void mailLeavesToTheDemoAgain() {
        sender.setPort(demoPort);
        server.stop();
    }

    @Test
    void aRefusalIsShownInTheServersWordsAndCanBeTriedAgain() {
        outside.mood = 554;
        var ticket = open(crews.hire(1));
        var reply = acting.call(ADMIN, () -> tickets.reply(ticket, SafeHtml.fromPlain("Hello")));
        await().until(() -> delivery(ticket, reply).state() == Delivery.State.FAILED);
        assertThat(delivery(ticket, reply).detail()).contains("not in the mood");

        outside.mood = 250;
        acting.run(ADMIN, () -> outbox.retry(ticket, reply));

        await().until(() -> delivery(ticket, reply).state() == Delivery.State.SENT);
        assertThat(outside.taken).hasValue(1);
    }

    @Test
    void aServerThatIsBusyIsAskedAgainLater() {
        outside.mood = 451;
        var ticket = open(crews.hire(1));
        var reply = acting.call(ADMIN, () -> tickets.reply(ticket, SafeHtml.fromPlain("Hello")));
        await().until(() -> delivery(ticket, reply).detail().contains("not in the mood"));
        assertThat(delivery(ticket, reply).state()).isEqualTo(Delivery.State.SENDING);

        outside.mood = 250;
        clock.skip(Duration.ofSeconds(15));

        await().atMost(Duration.ofSeconds(40))
                .until(() -> delivery(ticket, reply).state() == Delivery.State.SENT);
        assertThat(outside.taken).hasValue(1);
    }

    @Test
    void aMailThatCannotBeWrittenIsShownAsFailedAtOnce() {
        outside.mood = 451;
        var ticket = open(crews.hire(1));
        var reply = acting.call(ADMIN, () -> tickets.reply(ticket, SafeHtml.fromPlain("Hello")));
        await().until(() -> delivery(ticket, reply).detail().contains("not in the mood"));
        attach(reply, "gone.pdf", new BlobId(999_999_999));

        deliveries.deliver(reply);

        assertThat(delivery(ticket, reply)).isEqualTo(new Delivery(Delivery.State.FAILED, "No blob 999999999"));
    }

    @Test
    void aMailThatWaitedWhileItsTicketWasMergedLeavesUnderTheIdThatLaterOnesReferTo() {
        outside.mood = 451;
        var ticket = open(crews.hire(1));
        var reply = acting.call(ADMIN, () -> tickets.reply(ticket, SafeHtml.fromPlain("Hello")));
        await().until(() -> delivery(ticket, reply).detail().contains("not in the mood"));
        var kept = open(crews.hire(1));
        acting.run(ADMIN, () -> merging.merge(ticket, kept));

        outside.mood = 250;
        deliveries.deliver(reply);

        assertThat(outside.letters).anyMatch(letter -> letter.contains("Message-ID: " + remembered(reply)));
    }

    @Test
    void aMailThatIsWrittenWhileItsTicketIsMergedHasItsFiles() throws Exception {
        outside.mood = 451;
        var ticket = open(crews.hire(1));
        var reply = acting.call(ADMIN, () -> tickets.reply(ticket, SafeHtml.fromPlain("Hello")));
        await().until(() -> delivery(ticket, reply).detail().contains("not in the mood"));
        attach(reply, "offer.pdf", blobs.keep(new byte[] {1}));
        var kept = open(crews.hire(1));
        var merge = new Midway(() -> acting.run(ADMIN, () -> merging.merge(ticket, kept)));

        var mail = replies.compose(mails.waiting(reply).orElseThrow(), Session.getInstance(merge));

        assertThat(tickets.message(kept, reply)).isPresent();
        var letter = new ByteArrayOutputStream();
        mail.writeTo(letter);
        assertThat(letter.toString(StandardCharsets.UTF_8)).contains("offer.pdf");
    }

    /** What others do in the moment in which a mail is begun, as it asks for its settings then. */
    private static final class Midway extends Properties {

        private final transient Runnable change;
        private final AtomicBoolean done = new AtomicBoolean();

        Midway(Runnable change) {
            this.change = change;
        }

        @Override
        public synchronized @Nullable Object get(Object name) {
            if (name.equals("mail.mime.address.strict") && done.compareAndSet(false, true)) {
                CompletableFuture.runAsync(change, Thread::startVirtualThread).join();
            }
            return super.get(name);
        }
    }

    private void attach(MessageId message, String name, BlobId content) {
        database.sql("INSERT INTO attachment (message_id, name, media_type, size, blob_id)"
                        + " VALUES (:message, :name, 'application/pdf', 1, :content)")
                .param("message", message.value())
                .param("name", name)
                .param("content", content.value())
                .update();
    }

    private String remembered(MessageId message) {
        return database.sql("SELECT header FROM mail_message WHERE message_id = :message")
                .param("message", message.value())
                .query(String.class)
                .single();
    }

    @Test
    void aMailThatCountsAsSentIsShownAsSent() {
        outside.mood = 451;
        var ticket = open(crews.hire(1));
        var reply = acting.call(ADMIN, () -> tickets.reply(ticket, SafeHtml.fromPlain("Hello")));
        await().until(() -> delivery(ticket, reply).detail().contains("not in the mood"));

        outside.mood = 250;
        database.sql("CREATE TRIGGER no_news_of_delivery BEFORE UPDATE ON message FOR EACH ROW IF NEW.id = "
                        + reply.value() + " THEN SIGNAL SQLSTATE '45000'; END IF")
                .update();
        try {
            assertThatThrownBy(() -> deliveries.deliver(reply)).isInstanceOf(DataAccessException.class);
        } finally {
            database.sql("DROP TRIGGER no_news_of_delivery").update();
        }
        assertThat(mails.waiting(reply)).isPresent();

        deliveries.deliver(reply);
        assertThat(delivery(ticket, reply).state()).isEqualTo(Delivery.State.SENT);
        assertThat(mails.waiting(reply)).isEmpty();
    }

    @Test
    void whereTheMailServerOffersEncryptionItIsUsed() {
        var asked = new AtomicBoolean();
        var encrypting = SMTPServer.port(0)
                .messageHandler(outside)
                .enableTLS()
                .startTlsSocketFactory(socket -> {
                    asked.set(true);
                    throw new IOException("Not in a test");
                })
                .build();
        encrypting.start();
        try {
            sender.setPort(encrypting.getPortAllocated());
            assertThatThrownBy(sender::testConnection).isInstanceOf(MessagingException.class);
        } finally {
            encrypting.stop();
        }
        assertThat(asked).isTrue();
    }

    private TicketId open(Crew crew) {
        var contact = contacts.recognise(EmailAddress.of("mood-" + crew.team().value() + "@kunde.example"), "Mood");
        var text = new CustomerText(contact, SafeHtml.fromPlain("Hi"), "Hi", List.of(), clock.instant());
        return tickets.open(new NewTicket("Mood", TicketType.EMAIL, crew.channel(), text))
                .ticket();
    }

    private Delivery delivery(TicketId ticket, MessageId message) {
        return tickets.message(ticket, message).orElseThrow().delivery();
    }

    /** What other tests left on its way may arrive here, too, and does not count. */
    private static final class Moody implements BasicMessageListener {

        private final AtomicInteger taken = new AtomicInteger();
        private final List<String> letters = new CopyOnWriteArrayList<>();
        private volatile int mood = 250;

        @Override
        public void messageArrived(MessageContext context, String from, String to, byte[] data) throws RejectException {
            if (mood != 250) {
                throw new RejectException(mood, "I am not in the mood");
            }
            if (to.startsWith("mood-")) {
                taken.incrementAndGet();
                letters.add(new String(data, StandardCharsets.UTF_8));
            }
        }
    }
}
