package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.OutsideMail;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.ContactMerges;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.Attached;
import io.stellwerk.tickets.Delivery;
import io.stellwerk.tickets.Draft;
import io.stellwerk.tickets.DraftFile;
import io.stellwerk.tickets.Drafts;
import io.stellwerk.tickets.Forwards;
import io.stellwerk.tickets.IncomingFile;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.Recipients;
import io.stellwerk.tickets.ReplyTo;
import io.stellwerk.tickets.SendWish;
import io.stellwerk.tickets.Sending;
import io.stellwerk.tickets.Sent;
import io.stellwerk.tickets.TakingBack;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketDetails;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.TicketsOfContacts;
import io.stellwerk.tickets.Writing;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What agents write, from the draft to the mailbox of the customer. */
class SendingTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";

    @RegisterExtension
    final OutsideMail outside = new OutsideMail();

    @Autowired
    Crews crews;

    @Autowired
    Tickets tickets;

    @Autowired
    Drafts drafts;

    @Autowired
    Sending sending;

    @Autowired
    TakingBack takingBack;

    @Autowired
    Forwards forwards;

    @Autowired
    Contacts contacts;

    @Autowired
    ActingAs acting;

    @Autowired
    SmtpReceiver receiver;

    @Autowired
    TicketsOfContacts ticketsOfContacts;

    @Autowired
    ContactMerges merges;

    @Autowired
    MovableClock clock;

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String mia = "mia-" + word + "@kunde.example";

    @Test
    void theAnswerGoesToTheAddressTheCustomerLastWroteFrom() throws Exception {
        var crew = crews.hire(1);
        var ticket = written(crew, mia, "", "First");
        var alias = "mia-private-" + word + "@kunde.example";
        answerFrom(crew, ticket, alias);
        mergeIntoOne(mia, alias);
        as(crew, () -> tickets.reply(ticket, SafeHtml.fromPlain("Here")));
        assertThat(addresses(outside.awaitMailTo(word, 2), Message.RecipientType.TO))
                .containsExactly(alias);
    }

    @Test
    void whoeverGotACopyIsOfferedAndNeverAddedSilently() throws Exception {
        var crew = crews.hire(1);
        var boss = "boss-" + word + "@kunde.example";
        var ticket = written(crew, mia, "Cc: Boss <" + boss + ">, " + crew.address() + "\n", "Copies");
        assertThat(show(crew, ticket).replyTo())
                .isEqualTo(new ReplyTo(EmailAddress.of(mia), List.of(EmailAddress.of(boss))));
        write(crew, ticket, "<p>Hello</p>", Recipients.AS_USUAL);
        send(crew, ticket, MessageKind.TO_CUSTOMER);
        var mail = awaitMail();
        assertThat(addresses(mail, Message.RecipientType.TO)).containsExactly(mia);
        assertThat(mail.getRecipients(Message.RecipientType.CC)).isNull();
    }

    @Test
    void copiesGoWhereTheAgentWantsAndBlindOnesAreHidden() throws Exception {
        var crew = crews.hire(1);
        var ticket = written(crew, mia, "", "Copies");
        var cc = EmailAddress.of("cc-" + word + "@kunde.example");
        var bcc = EmailAddress.of("bcc-" + word + "@kunde.example");
        write(crew, ticket, "<p>Hello</p>", new Recipients(List.of(), List.of(cc), List.of(bcc)));
        send(crew, ticket, MessageKind.TO_CUSTOMER);
        clock.skip(Sending.HELD_FOR);
        var mail = outside.awaitMailTo(word, 3);
        assertThat(addresses(mail, Message.RecipientType.CC)).containsExactly(cc.value());
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(show(crew, ticket).thread().getLast().recipients().bcc()).containsExactly(bcc);
    }

    @Test
    void picturesAndFilesTravelWithTheMailAndItsPlainTextCanBeRead() throws Exception {
        var crew = crews.hire(1);
        var ticket = written(crew, mia, "", "Files");
        write(crew, ticket, "<p>Begun</p>", Recipients.AS_USUAL);
        var picture = attach(crew, ticket, "chair.png", "image/png", Optional.of("chair-" + word + DraftFile.PASTED));
        attach(crew, ticket, "unused.png", "image/png", Optional.of("unused-" + word + DraftFile.PASTED));
        attach(crew, ticket, "offer.pdf", "application/pdf", Optional.empty());
        write(
                crew,
                ticket,
                "<p>Look at <b>this</b>:</p><ul><li>one</li><li>two</li></ul><p><img src=\"cid:"
                        + picture.contentId().orElseThrow() + "\"></p>",
                Recipients.AS_USUAL);
        send(crew, ticket, MessageKind.TO_CUSTOMER);
        var parts = parts(awaitMail());
        assertThat(parts).extracting(SendingTests::described).anyMatch(text -> text.startsWith("text/plain"));
        assertThat(parts)
                .extracting(SendingTests::described)
                .anyMatch(text -> text.contains("image/png") && text.contains("inline"))
                .anyMatch(text -> text.contains("application/pdf") && text.contains("attachment"))
                .noneMatch(text -> text.contains("unused"));
        assertThat(text(parts, "text/plain")).contains("Look at this:\r\n\r\n- one\r\n- two");
        assertThat(text(parts, "text/html")).contains("<b>this</b>").contains("cid:chair-" + word);
        assertThat(show(crew, ticket).attachments()).hasSize(2);
    }

    @Test
    void takingBackWithinTenSecondsBringsEverythingBackAndSendsNothing() {
        var crew = crews.hire(1);
        var ticket = opened(crew);
        var cc = EmailAddress.of("cc-" + word + "@kunde.example");
        write(crew, ticket, "<p>Too early</p>", new Recipients(List.of(), List.of(cc), List.of()));
        attach(crew, ticket, "offer.pdf", "application/pdf", Optional.empty());
        var sent = queued(as(crew, () -> sending.send(ticket, MessageKind.TO_CUSTOMER, SendWish.AND_CLOSE)));
        assertThat(drafts(crew, ticket)).isEmpty();
        assertThat(show(crew, ticket).thread().getLast().delivery().state()).isEqualTo(Delivery.State.HELD);
        write(crew, ticket, "<p>By the way</p>", Recipients.AS_USUAL);
        var before = show(crew, ticket).ticket();

        assertThat(as(crew, () -> takingBack.takeBack(ticket, sent))).contains(MessageKind.TO_CUSTOMER);

        var draft = Objects.requireNonNull(drafts(crew, ticket).get(MessageKind.TO_CUSTOMER));
        assertThat(draft.html().plain()).contains("Too early", "By the way");
        assertThat(draft.recipients().cc()).containsExactly(cc);
        assertThat(draft.files()).extracting(DraftFile::name).containsExactly("offer.pdf");
        var after = show(crew, ticket);
        assertThat(after.thread()).extracting(ThreadEntry::kind).containsExactly(MessageKind.FROM_CUSTOMER);
        assertThat(after.ticket().owner()).isEqualTo(before.owner());
        assertThat(after.ticket().status()).isNotEqualTo(before.status());
        assertThat(after.ticket().preview()).isNotEqualTo(before.preview());
        assertThat(as(crew, () -> takingBack.takeBack(ticket, sent))).isEmpty();
    }

    @Test
    void whatHasLeftCannotBeTakenBack() throws Exception {
        var crew = crews.hire(1);
        var ticket = opened(crew);
        write(crew, ticket, "<p>Gone</p>", Recipients.AS_USUAL);
        var sent = queued(send(crew, ticket, MessageKind.TO_CUSTOMER));
        awaitMail();
        assertThat(as(crew, () -> takingBack.takeBack(ticket, sent))).isEmpty();
        await().until(() -> show(crew, ticket).thread().getLast().delivery().state() == Delivery.State.SENT);
    }

    @Test
    void aStatusChosenSinceStaysWhenTheAnswerIsTakenBack() {
        var crew = crews.hire(1);
        var ticket = opened(crew);
        write(crew, ticket, "<p>Too early</p>", Recipients.AS_USUAL);
        var sent = queued(send(crew, ticket, MessageKind.TO_CUSTOMER));
        acting.run(crew.agent().email().value(), () -> tickets.close(ticket));
        var closed = show(crew, ticket).ticket().status();

        assertThat(as(crew, () -> takingBack.takeBack(ticket, sent))).isPresent();

        assertThat(show(crew, ticket).ticket().status()).isEqualTo(closed);
    }

    @Test
    void anAnswerThatIsTakenBackLeavesTheTicketWhereItStoodInTheList() {
        var crew = crews.hire(1);
        var ticket = opened(crew);
        var before = lastActivity(crew, ticket);
        write(crew, ticket, "<p>Too early</p>", Recipients.AS_USUAL);
        var sent = queued(as(crew, () -> sending.send(ticket, MessageKind.TO_CUSTOMER, SendWish.AND_CLOSE)));
        assertThat(lastActivity(crew, ticket)).isAfter(before);

        as(crew, () -> takingBack.takeBack(ticket, sent));

        assertThat(lastActivity(crew, ticket)).isEqualTo(before);
    }

    @Test
    void whatAColleagueAnsweredMeanwhileStaysNewsWhenAnAnswerIsTakenBack() {
        var crew = crews.hire(2);
        var ticket = opened(crew);
        write(crew, ticket, "<p>Too early</p>", Recipients.AS_USUAL);
        var sent = queued(send(crew, ticket, MessageKind.TO_CUSTOMER));
        var ben = crew.agents().getLast().email().value();
        acting.call(ben, () -> tickets.reply(ticket, SafeHtml.fromPlain("Ben's answer")));
        var answered = lastActivity(crew, ticket);

        as(crew, () -> takingBack.takeBack(ticket, sent));

        assertThat(lastActivity(crew, ticket)).isEqualTo(answered);
    }

    @Test
    void twoAnswersThatAreTakenBackInAnyOrderLeaveTheTicketAsItWas() {
        var crew = crews.hire(1);
        var ticket = opened(crew);
        var before = show(crew, ticket).ticket();
        write(crew, ticket, "<p>One</p>", Recipients.AS_USUAL);
        var one = queued(send(crew, ticket, MessageKind.TO_CUSTOMER));
        write(crew, ticket, "<p>Two</p>", Recipients.AS_USUAL);
        var two = queued(send(crew, ticket, MessageKind.TO_CUSTOMER));

        as(crew, () -> takingBack.takeBack(ticket, one));
        assertThat(show(crew, ticket).ticket().status()).isNotEqualTo(before.status());
        as(crew, () -> takingBack.takeBack(ticket, two));

        assertThat(show(crew, ticket).ticket().status()).isEqualTo(before.status());
        assertThat(lastActivity(crew, ticket)).isEqualTo(before.lastActivityAt());
    }

    private Instant lastActivity(Crew crew, TicketId ticket) {
        return show(crew, ticket).ticket().lastActivityAt();
    }

    @Test
    void nobodyElseTakesAMessageBack() {
        var crew = crews.hire(2);
        var ticket = opened(crew);
        write(crew, ticket, "<p>Mine</p>", Recipients.AS_USUAL);
        var sent = queued(send(crew, ticket, MessageKind.TO_CUSTOMER));
        var other = crew.agents().getLast().email().value();
        var refused = catchThrowable(() -> acting.call(other, () -> takingBack.takeBack(ticket, sent)));
        assertThat(refused).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAnswerWrittenWithoutKnowingAColleaguesAsksFirst() {
        var crew = crews.hire(2);
        var ben = crew.agents().getLast();
        var ticket = opened(crew);
        write(crew, ticket, "<p>Anna's answer</p>", Recipients.AS_USUAL);
        var bens = acting.call(ben.email().value(), () -> tickets.reply(ticket, SafeHtml.fromPlain("Ben's answer")));
        var asked = send(crew, ticket, MessageKind.TO_CUSTOMER);
        assertThat(asked).isInstanceOfSatisfying(Sent.Overtaken.class, overtaken -> {
            assertThat(overtaken.newest()).isEqualTo(bens);
            assertThat(overtaken.by()).isEqualTo(ben.id());
        });
        assertThat(drafts(crew, ticket)).containsKey(MessageKind.TO_CUSTOMER);
        var anyway = as(crew, () -> sending.send(ticket, MessageKind.TO_CUSTOMER, SendWish.PLAIN.knowing(bens)));
        assertThat(anyway).isInstanceOf(Sent.Queued.class);
    }

    @Test
    void onesOwnAnswerMeanwhileIsNoReasonToAsk() {
        var crew = crews.hire(1);
        var ticket = opened(crew);
        write(crew, ticket, "<p>And one more thing</p>", Recipients.AS_USUAL);
        as(crew, () -> tickets.reply(ticket, SafeHtml.fromPlain("From another window")));

        assertThat(send(crew, ticket, MessageKind.TO_CUSTOMER)).isInstanceOf(Sent.Queued.class);
    }

    @Test
    void whoeverAMessageIsForwardedToAnswersIntoTheTicketAndTheCustomerStaysTheContact() throws Exception {
        var crew = crews.hire(1);
        var ticket = opened(crew);
        var expert = "expert-" + word + "@partner.example";
        forward(crew, ticket, expert);
        var status = show(crew, ticket).ticket().status();
        send(crew, ticket, MessageKind.FORWARD);
        var mail = awaitMail();
        assertThat(addresses(mail, Message.RecipientType.TO)).containsExactly(expert);
        assertThat(mail.getSubject()).startsWith("Fwd: ");
        assertThat(show(crew, ticket).ticket().status()).isEqualTo(status);

        mail(crew, expert, "Subject: Re: it\nIn-Reply-To: " + mail.getMessageID() + "\n", "Yes.");

        var after = show(crew, ticket);
        assertThat(after.thread().getLast().plain()).contains("Yes.");
        assertThat(after.replyTo().address()).isEqualTo(EmailAddress.of(mia));
        assertThat(after.replyTo().others()).contains(EmailAddress.of(expert));
    }

    @Test
    void aReplyStaysInTheThreadThatTheCustomerHasWhateverWasForwardedMeanwhile() throws Exception {
        var crew = crews.hire(1);
        var ticket = opened(crew);
        var expert = "expert-" + UUID.randomUUID() + "@partner.example";
        as(crew, () -> tickets.reply(ticket, SafeHtml.fromPlain("We ask our expert.")));
        var ours = outside.awaitMailTo(word, 1);
        forward(crew, ticket, expert);
        send(crew, ticket, MessageKind.FORWARD);
        clock.skip(Sending.HELD_FOR);
        var forward = outside.awaitMailTo(expert, 1);
        mail(crew, expert, "Subject: Re: it\nIn-Reply-To: " + forward.getMessageID() + "\n", "Yes.");

        as(crew, () -> tickets.reply(ticket, SafeHtml.fromPlain("The expert says yes.")));
        var toMia = awaitMailSaying("The expert says yes.");
        assertThat(toMia.getHeader("In-Reply-To")).containsExactly(ours.getMessageID());
        assertThat(references(toMia)).hasSize(2).contains(ours.getMessageID()).doesNotContain(forward.getMessageID());

        write(crew, ticket, "<p>Thanks to the expert</p>", Recipients.only(EmailAddress.of(expert)));
        send(crew, ticket, MessageKind.TO_CUSTOMER);
        clock.skip(Sending.HELD_FOR);
        assertThat(references(awaitMailSaying("Thanks to the expert")))
                .contains(forward.getMessageID())
                .doesNotContain(ours.getMessageID(), toMia.getMessageID());
    }

    @Test
    void aReplyStaysInTheThreadThatTheCustomerHasAlsoWhenTheExpertGetsACopy() throws Exception {
        var crew = crews.hire(1);
        var ticket = opened(crew);
        var expert = "expert-" + UUID.randomUUID() + "@partner.example";
        as(crew, () -> tickets.reply(ticket, SafeHtml.fromPlain("We ask our expert.")));
        var ours = outside.awaitMailTo(word, 1);
        forward(crew, ticket, expert);
        send(crew, ticket, MessageKind.FORWARD);
        clock.skip(Sending.HELD_FOR);
        var forward = outside.awaitMailTo(expert, 1);
        mail(crew, expert, "Subject: Re: it\nIn-Reply-To: " + forward.getMessageID() + "\n", "Yes.");

        var copy = new Recipients(List.of(), List.of(EmailAddress.of(expert)), List.of());
        write(crew, ticket, "<p>Both of you get this</p>", copy);
        send(crew, ticket, MessageKind.TO_CUSTOMER);
        clock.skip(Sending.HELD_FOR);

        var toBoth = awaitMailSaying("Both of you get this");
        assertThat(addresses(toBoth, Message.RecipientType.CC)).containsExactly(expert);
        assertThat(toBoth.getHeader("In-Reply-To")).containsExactly(ours.getMessageID());
        assertThat(references(toBoth)).hasSize(2).doesNotContain(forward.getMessageID());
    }

    private void forward(Crew crew, TicketId ticket, String to) {
        var text = SafeHtml.fromPlain("Can you help?");
        var first = show(crew, ticket).thread().getFirst().id();
        as(crew, () -> {
            forwards.begin(ticket, first, text);
            drafts.save(ticket, MessageKind.FORWARD, new Writing(text, Recipients.only(EmailAddress.of(to))));
            return true;
        });
    }

    private MimeMessage awaitMailSaying(String words) {
        return await().until(() -> outside.saying(words), mails -> !mails.isEmpty())
                .getFirst();
    }

    private static List<String> references(MimeMessage mail) throws MessagingException {
        return List.of(mail.getHeader("References")[0].split("\\s+"));
    }

    @Test
    void filesThatAreTooLargeTogetherAreRefusedOneByOne() {
        var crew = crews.hire(1);
        var ticket = opened(crew);
        var large = new IncomingFile("large.bin", "application/octet-stream", new byte[10 << 20], Optional.empty());
        assertThat(as(crew, () -> drafts.attach(ticket, MessageKind.TO_CUSTOMER, large)))
                .isInstanceOf(Attached.Kept.class);
        assertThat(as(crew, () -> drafts.attach(ticket, MessageKind.TO_CUSTOMER, large)))
                .isEqualTo(new Attached.TooLarge(18 << 20));
        assertThat(drafts(crew, ticket).values()).flatExtracting(Draft::files).hasSize(1);
    }

    private TicketId opened(Crew crew) {
        return written(crew, mia, "", "Question " + word);
    }

    private TicketId written(Crew crew, String from, String headers, String subject) {
        mail(crew, from, "Subject: " + subject + "\n" + headers, "Hello");
        var contact = contacts.find(EmailAddress.of(from)).orElseThrow().id();
        return acting.call(ADMIN, () -> ticketsOfContacts.page(contact, Optional.empty(), 1))
                .getFirst()
                .id();
    }

    private void answerFrom(Crew crew, TicketId ticket, String from) throws Exception {
        as(crew, () -> tickets.reply(ticket, SafeHtml.fromPlain("And?")));
        var mail = outside.awaitMailTo(word, 1);
        mail(crew, from, "Subject: Re: x\nIn-Reply-To: " + mail.getMessageID() + "\n", "From elsewhere");
    }

    private void mergeIntoOne(String kept, String gone) {
        acting.run(ADMIN, () -> {
            var seen = merges.preview(contact(kept), contact(gone)).orElseThrow();
            assertThat(merges.merge(seen)).isTrue();
        });
    }

    private ContactId contact(String address) {
        return contacts.find(EmailAddress.of(address)).orElseThrow().id();
    }

    private void mail(Crew crew, String from, String headers, String text) {
        var mail = "From: Mia Wolf <%s>\nTo: %s\n%sMessage-ID: <%s@kunde.example>\n\n%s"
                .formatted(from, crew.address(), headers, UUID.randomUUID(), text);
        try (var client = new SmtpClient(receiver.port())) {
            assertThat(client.send(from, crew.address(), mail)).startsWith("250");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Crew crew, TicketId ticket, String html, Recipients recipients) {
        as(crew, () -> {
            drafts.save(ticket, MessageKind.TO_CUSTOMER, new Writing(SafeHtml.sanitise(html), recipients));
            return true;
        });
    }

    private DraftFile attach(Crew crew, TicketId ticket, String name, String type, Optional<String> contentId) {
        var file = new IncomingFile(name, type, name.getBytes(StandardCharsets.UTF_8), contentId);
        var attached = as(crew, () -> drafts.attach(ticket, MessageKind.TO_CUSTOMER, file));
        assertThat(attached).isInstanceOf(Attached.Kept.class);
        return ((Attached.Kept) attached).file();
    }

    private Sent send(Crew crew, TicketId ticket, MessageKind kind) {
        return as(crew, () -> sending.send(ticket, kind, SendWish.PLAIN));
    }

    private static MessageId queued(Sent sent) {
        assertThat(sent).isInstanceOf(Sent.Queued.class);
        return ((Sent.Queued) sent).message();
    }

    private MimeMessage awaitMail() {
        clock.skip(Sending.HELD_FOR);
        return outside.awaitMailTo(word, 1);
    }

    private Map<MessageKind, Draft> drafts(Crew crew, TicketId ticket) {
        return as(crew, () -> drafts.of(ticket));
    }

    private TicketDetails show(Crew crew, TicketId ticket) {
        return as(crew, () -> tickets.show(ticket)).orElseThrow();
    }

    private <T> T as(Crew crew, Supplier<T> action) {
        return acting.call(crew.agents().getFirst().email().value(), action);
    }

    private static List<String> addresses(MimeMessage mail, Message.RecipientType type) throws MessagingException {
        return Arrays.stream(mail.getRecipients(type)).map(Object::toString).toList();
    }

    private static List<Part> parts(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart several)) {
            return List.of(part);
        }
        var all = new ArrayList<Part>();
        for (int i = 0; i < several.getCount(); i++) {
            all.addAll(parts(several.getBodyPart(i)));
        }
        return all;
    }

    private static String described(Part part) {
        try {
            return part.getContentType() + " " + part.getDisposition() + " " + part.getFileName();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(List<Part> parts, String type) throws MessagingException, IOException {
        for (var part : parts) {
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
        }
        throw new AssertionError("No " + type);
    }
}
