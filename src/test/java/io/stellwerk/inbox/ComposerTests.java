package io.stellwerk.inbox;

import static io.stellwerk.inbox.Typing.heard;
import static io.stellwerk.inbox.Typing.sendTooEarly;
import static io.stellwerk.inbox.Typing.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Deliveries;
import io.stellwerk.tickets.Delivery;
import io.stellwerk.tickets.Draft;
import io.stellwerk.tickets.DraftFile;
import io.stellwerk.tickets.Drafts;
import io.stellwerk.tickets.IncomingFile;
import io.stellwerk.tickets.MailSize;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.Recipients;
import io.stellwerk.tickets.Snippet;
import io.stellwerk.tickets.SnippetText;
import io.stellwerk.tickets.Snippets;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketDetails;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLists;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.Writing;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writing in a ticket. */
class ComposerTests extends ScreenTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Deliveries deliveries;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketLists lists;

    @Autowired
    Drafts drafts;

    @Autowired
    Snippets snippets;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailSize mailSize;

    @SuppressWarnings("NullAway.Init")
    private Person anna;

    @SuppressWarnings("NullAway.Init")
    private Person ben;

    @SuppressWarnings("NullAway.Init")
    private TicketId ticket;

    @BeforeEach
    void aTicketOfATeamOfTwo() {
        Crew crew = crews.hire(2);
        anna = crew.agents().getFirst();
        ben = crew.agents().getLast();
        ticket = customers.writeTo(mail(anna), "Subject " + UUID.randomUUID());
    }

    @Test
    void whatComesFromTheBrowserIsSanitisedBeforeItIsKept() {
        var window = at(anna);
        type(window, "<p onclick=\"x()\">Hello<script>alert(1)</script><img src=\"https://evil.example/x.png\"></p>");
        assertThat(draft(MessageKind.TO_CUSTOMER).value()).isEqualTo("<p>Hello</p>");
    }

    @Test
    void aPictureInTheTextIsKeptAsAFileOfTheDraftAndShownInTheThread() {
        var window = at(anna);
        var file = acting.call(mail(anna), () -> {
            drafts.attach(
                    ticket,
                    MessageKind.TO_CUSTOMER,
                    new IncomingFile(
                            "chair.png", "image/png", new byte[] {1}, Optional.of("chair" + DraftFile.PASTED)));
            return Objects.requireNonNull(drafts.of(ticket).get(MessageKind.TO_CUSTOMER))
                    .files()
                    .getFirst();
        });
        eventually(window, () -> true);
        window = at(anna);
        type(window, "<p>See</p>" + DraftHtml.picture(file));
        assertThat(draft(MessageKind.TO_CUSTOMER).value()).contains("cid:chair");
        press(window, "Send");
        assertThat(window.find(MessageBody.class).last().getElement().getProperty("innerHTML"))
                .contains("src=\"attachments/");
    }

    @Test
    void sendingCanBeUndoneAndTheTextIsBack() {
        var window = at(anna);
        type(window, "<p>Too early</p>");
        press(window, "Send");
        assertThat(show().thread().getLast().delivery().state()).isEqualTo(Delivery.State.HELD);
        assertThat(window.find(RichText.class).single().html()).isEmpty();
        press(window, "Undo");
        assertThat(show().thread()).hasSize(1);
        assertThat(window.find(RichText.class).single().html()).contains("Too early");
    }

    @Test
    void whatWasNotDeliveredIsMendedInTheEditorByWhoeverMayEditTheTicket() {
        var window = at(anna);
        type(window, "<p>To nobody</p>");
        press(window, "Send");
        var refused = new Delivery(Delivery.State.FAILED, "550 no such user");
        deliveries.now(show().thread().getLast().id(), refused);
        var other = at(ben);
        assertThat(text(other, DeliveryState.class)).contains("550 no such user");

        press(other, "Edit");

        assertThat(show().thread()).hasSize(1);
        assertThat(other.find(RichText.class).single().html()).contains("To nobody");
    }

    @Test
    void nobodyElseSeesTheUndo() {
        var window = at(anna);
        type(window, "<p>Mine</p>");
        press(window, "Send");
        var other = at(ben);
        assertThat(other.find(Button.class).withText("Undo").all()).isEmpty();
        assertThat(text(other, DeliveryState.class)).contains("Sending");
    }

    @Test
    void aDraftWrittenElsewhereAppearsInTheOpenWindow() {
        var window = at(anna);
        for (var words : List.of("From my phone", "From my phone, once more")) {
            acting.run(
                    mail(anna),
                    () -> drafts.save(
                            ticket,
                            MessageKind.TO_CUSTOMER,
                            new Writing(SafeHtml.fromPlain(words), Recipients.AS_USUAL)));
            eventually(window, () -> window.find(RichText.class).single().html().contains(words));
        }
    }

    @Test
    void whatTwoWindowsWriteAtTheSameTimeIsKeptAndNotSentUnread() {
        var window = at(anna);
        type(window, "<p>Dear Mia</p>");
        elsewhere("<p>Dear Mia</p><p>From my phone</p>");

        type(window, "<p>Dear Mia</p><p>From my desk</p>");

        var both = "<p>Dear Mia</p><p>From my phone</p><p>From my desk</p>";
        assertThat(draft(MessageKind.TO_CUSTOMER).value()).isEqualTo(both);
        assertThat(window.find(RichText.class).single().html()).isEqualTo(both);
        assertThat(text(window, Notification.class)).contains("in another window, too");
        press(window, "Send");
        press(window, "Send");
        assertThat(show().thread()).hasSize(1);
        read(window);
        elsewhere(both + "<p>And once more</p>");
        press(window, "Send");
        assertThat(show().thread()).hasSize(1);
        assertThat(window.find(RichText.class).single().html()).endsWith("<p>And once more</p>");
        read(window);
        press(window, "Send");
        assertThat(show().thread()).hasSize(2);
    }

    @Test
    void wordsToldBeforeTheBrowserHeardThatOthersWereKeptAreNotThoseOfAnotherWindow() {
        var window = at(anna);
        int heard = heard(window);
        type(window, "<p>Dear Mia</p>", "", heard);
        type(window, "<p>Dear Mia, thank you</p>", "", heard);

        assertThat(draft(MessageKind.TO_CUSTOMER).value()).isEqualTo("<p>Dear Mia, thank you</p>");
        assertThat(window.find(Notification.class).all()).isEmpty();
        elsewhere("<p>Dear Mia, thank you</p><p>From my phone</p>");
        type(window, "<p>Dear Mia, thank you</p><p>From my desk</p>", "", heard);
        assertThat(draft(MessageKind.TO_CUSTOMER).value())
                .isEqualTo("<p>Dear Mia, thank you</p><p>From my phone</p><p>From my desk</p>");
    }

    @Test
    void whatIsWrittenOnWhereTheRestWentMeanwhileDoesNotBringItBack() {
        var window = at(anna);
        type(window, "<p>Dear Mia</p>");
        int heard = heard(window);
        acting.run(mail(anna), () -> drafts.discard(ticket, MessageKind.TO_CUSTOMER));

        type(window, "<p>Dear Mia</p><p>One more thing</p>", "<p>Dear Mia</p>", heard);
        assertThat(draft(MessageKind.TO_CUSTOMER).value()).isEqualTo("<p>One more thing</p>");
        assertThat(window.find(RichText.class).single().html()).isEqualTo("<p>One more thing</p>");

        type(window, "<p>One more thing: thanks</p>", "<p>Dear Mia</p>", heard);
        assertThat(draft(MessageKind.TO_CUSTOMER).value()).isEqualTo("<p>One more thing: thanks</p>");
    }

    @Test
    void theSecondReplyIsAnotherOneThoughItBeginsAsTheFirst() {
        var window = at(anna);
        type(window, "<p>Thank you</p>");
        press(window, "Send");
        type(window, "<p>Thank you once more</p>");
        press(window, "Send");

        assertThat(show().thread()).extracting(ThreadEntry::plain).endsWith("Thank you", "Thank you once more");
    }

    @Test
    void wordsThatWereNotToldWhenTheLastOnesWereTakenBackStandBesideThem() {
        var window = at(anna);
        type(window, "<p>Too early</p>");
        press(window, "Send");
        int heard = heard(window);
        press(window, "Undo");

        type(window, "<p>Next</p>", "", heard);

        assertThat(draft(MessageKind.TO_CUSTOMER).value()).contains("Too early", "Next");
    }

    @Test
    void aPictureOrALinkOfAnotherWindowIsNoLessThanItsWords() {
        var window = at(anna);
        type(window, "<p>Dear Mia</p><p>See here</p>");
        int heard = heard(window);
        elsewhere("<p>Dear Mia</p><p>See <a href=\"https://shop.example/\">here</a></p>");

        type(window, "<p>Dear Mia, thank you</p><p>See here</p>", "<p>Dear Mia</p><p>See here</p>", heard);

        assertThat(draft(MessageKind.TO_CUSTOMER).value())
                .contains("Dear Mia, thank you")
                .contains("https://shop.example/");
    }

    private void elsewhere(String html) {
        acting.run(
                mail(anna),
                () -> drafts.save(
                        ticket, MessageKind.TO_CUSTOMER, new Writing(SafeHtml.stored(html), Recipients.AS_USUAL)));
    }

    @Test
    void draftsAndWhatISentAreFoundAgain() {
        var window = at(anna);
        type(window, "<p>Begun</p>");
        assertThat(count(anna, TicketView.DRAFTS)).isEqualTo(1);
        assertThat(count(ben, TicketView.DRAFTS)).isZero();
        press(window, "Send");
        assertThat(count(anna, TicketView.DRAFTS)).isZero();
        assertThat(count(anna, TicketView.SENT)).isEqualTo(1);
        assertThat(count(ben, TicketView.SENT)).isZero();
    }

    @Test
    void anAnswerThatDoesNotKnowAColleaguesAsksBeforeItIsSent() {
        var window = at(anna);
        type(window, "<p>Mine</p>");
        acting.run(mail(ben), () -> tickets.reply(ticket, SafeHtml.fromPlain("Ben's")));
        press(window, "Send");
        var question = window.find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("header")).contains(ben.name());
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER, MessageKind.TO_CUSTOMER);
        window.test(question).confirm();
        assertThat(kinds()).hasSize(2);
        press(window, "Send");
        window.test(window.find(ConfirmDialog.class).single()).reject();
        assertThat(kinds()).hasSize(3);
    }

    @Test
    void placeholdersThatNobodyFilledInAreNotSentSilently() {
        var window = at(anna);
        type(window, "<p>Dear {{contact.nickname}}</p>");
        press(window, "Send");
        var question = window.find(ConfirmDialog.class).single().getElement();
        assertThat(question.getProperty("header") + question.getProperty("message"))
                .contains("{{contact.nickname}}");
        assertThat(kinds()).hasSize(1);
    }

    @Test
    void aSnippetSaysWhatItsPlaceholdersStandFor() {
        var shortcut = "hi" + UUID.randomUUID().toString().substring(0, 6);
        acting.run(
                mail(anna),
                () -> snippets.create(new SnippetText(
                        false,
                        shortcut,
                        shortcut,
                        SafeHtml.sanitise("<p>Dear {{contact.firstname}}, number {{ticket.number}} {{x}}</p>"))));
        var window = at(anna);
        var offered = offers(window, "#").stream()
                .filter(snippet -> snippet.key().equals(shortcut))
                .toList();
        assertThat(offered).hasSize(1);
        assertThat(chosen(window, "#", offered.getFirst().id()))
                .hasValueSatisfying(html -> assertThat(html)
                        .contains("Dear Mia, number " + ticket.value())
                        .contains("{{x}}"));
        assertThat(acting.call(mail(ben), snippets::mine))
                .extracting(Snippet::name)
                .doesNotContain(shortcut);
    }

    @Test
    void onlyThoseWhoSeeTheTicketCanBeMentionedAndTheirScreenSaysSo() {
        var stranger = crews.hire(1).agent();
        var window = at(anna);
        var names = offers(window, "@").stream().map(Suggestion::label).toList();
        assertThat(names).contains(ben.name()).doesNotContain(stranger.name());
        var bens = at(ben);
        window.activate();
        window.find(ComposerTabs.class).single().select(MessageKind.NOTE);
        type(window, "<p>" + mention(ben) + mention(stranger) + "</p>");
        press(window, "Add note");
        eventually(bens, () -> text(bens, MentionedNotice.class).contains(anna.name()));
        assertThat(count(ben, TicketView.MY_MENTIONS)).isEqualTo(1);
        var mentions = window(mail(ben));
        mentions.navigate("helpdesk/my-mentions", HelpDeskView.class);
        assertThat(text(mentions, TicketListRow.class)).contains(anna.name() + ": @" + ben.name());
        assertThat(count(stranger, TicketView.MY_MENTIONS)).isZero();
        customers.give(ticket, mail(stranger));
        assertThat(count(stranger, TicketView.MY_MENTIONS)).isZero();
        customers.give(ticket, mail(anna));
        press(bens, "Mark as read");
        assertThat(count(ben, TicketView.MY_MENTIONS)).isZero();
    }

    @Test
    void whereThereAreNoSnippetsItSaysWhereTheyAreMade() {
        var editor = at(anna).find(RichText.class).single().getElement();

        assertThat(editor.getAttribute("nothing"))
                .contains("No snippets yet", "Help desk > Snippets", "settings/helpdesk/snippets")
                .contains("Nobody else can see this ticket");
    }

    @Test
    void nobodyIsMentionedToTheCustomer() {
        var window = at(anna);
        choose(window, "@", ben);
        assertThat(called("insert")).isEmpty();

        window.find(ComposerTabs.class).single().select(MessageKind.NOTE);
        assertThat(called("suggestions?.forget")).isNotEmpty();
        choose(window, "@", ben);
        assertThat(called("insert")).hasSize(1);
    }

    private static void choose(BrowserlessUIContext window, String trigger, Person person) {
        var editor = window.find(RichText.class).single();
        var id = Long.toString(person.id().value());
        ComponentUtil.fireEvent(editor, new RichTextEvents.Chosen(editor, true, trigger, id));
    }

    /** What the editor in the browser was asked to do since this was asked last. */
    private static List<String> called(String method) {
        var internals = UI.getCurrentOrThrow().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .map(pending -> pending.getInvocation().getExpression())
                .filter(script -> script.contains("this." + method))
                .toList();
    }

    @Test
    void twoPeopleInOneTicketSeeEachOtherAndWhoTypes() {
        var annas = at(anna);
        var bens = at(ben);
        eventually(annas, () -> text(annas, Company.class).contains(ben.name() + " is looking"));
        type(bens, "<p>Let me</p>");
        eventually(annas, () -> text(annas, Company.class).contains(ben.name() + " is typing"));
        bens.activate();
        bens.navigate("helpdesk/all-open", HelpDeskView.class);
        eventually(annas, () -> !text(annas, Company.class).contains(ben.name()));
    }

    @Test
    void whoSendsNothingIsToldWhatIsMissingUntilSomethingIsTyped() {
        var window = at(anna);
        press(window, "Send");
        assertThat(text(window, Composer.class)).contains("Write the reply first");
        assertThat(kinds()).hasSize(1);

        type(window, "<p>H</p>");
        assertThat(missing(window)).isEmpty();

        type(window, "<p></p>");
        press(window, "Send and close");
        assertThat(missing(window)).hasSize(1);
        window.find(ComposerTabs.class).single().select(MessageKind.NOTE);
        assertThat(missing(window)).isEmpty();
        press(window, "Add note");
        assertThat(text(window, Composer.class)).contains("Write the note first");
    }

    @Test
    void whatIsToldBeforeTheBrowserHearsThatAReplyLeftIsTheNextReply() {
        var window = at(anna);
        type(window, "<p>Hello</p>");
        int heard = heard(window);
        press(window, "Send");
        type(window, "<p>Hello, and</p>", "<p>Hello</p>", heard);
        type(window, "<p>Hello, and more</p>", "<p>Hello</p>", heard);
        press(window, "Send");
        assertThat(show().thread())
                .extracting(entry -> entry.html().value())
                .endsWith("<p>Hello</p>", "<p>, and more</p>");
    }

    @Test
    void theKeyThatFollowsTheButtonAtOnceSendsNothingMore() {
        var window = at(anna);
        type(window, "<p>Hello</p>");
        int heard = heard(window);
        press(window, "Send");
        Typing.send(window, "<p>Hello</p>", "<p>Hello</p>", heard);
        assertThat(missing(window)).isEmpty();
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER, MessageKind.TO_CUSTOMER);
    }

    @Test
    void whatWasSentBeforeThePageWasReadAnewIsNoDraftAgain() {
        var left = at(anna);
        type(left, "<p>Hello</p>");
        press(left, "Send");
        var window = at(anna);
        var editor = window.find(RichText.class).single();
        ComponentUtil.fireEvent(
                editor,
                new RichTextEvents.Typed(
                        editor, true, "<p>Hello, more</p>", "", heard(window), editor.place(), "<p>Hello</p>", ""));
        assertThat(draft(MessageKind.TO_CUSTOMER).value()).isEqualTo("<p>, more</p>");

        type(window, "<p></p>");
        var sentBefore = Long.toString(show().thread().getLast().id().value());
        ComponentUtil.fireEvent(
                editor,
                new RichTextEvents.Typed(
                        editor, true, "<p>Hello</p>", "", heard(window), editor.place(), "<p>Hello</p>", sentBefore));
        assertThat(draft(MessageKind.TO_CUSTOMER).value()).isEqualTo("<p>Hello</p>");
    }

    @Test
    void whatAnotherWindowAddedDuringAQuestionIsReadBeforeItIsSent() {
        var window = at(anna);
        type(window, "<p>Dear {{name}}</p>");
        press(window, "Send");
        var question = window.find(ConfirmDialog.class).single();
        var other = at(anna);
        type(other, "<p>Dear {{name}}</p><p>wait</p>");
        window.activate();
        window.test(question).confirm();
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER);
        assertThat(text(window, Notification.class)).contains("in another window, too");
        read(window);
        press(window, "Send");
        window.test(window.find(ConfirmDialog.class).single()).confirm();
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER, MessageKind.TO_CUSTOMER);
    }

    @Test
    void aReadThatIsOlderThanWhatAnotherWindowWroteReadsNothing() {
        var window = at(anna);
        type(window, "<p>Dear Mia</p>");
        int heard = heard(window);
        elsewhere("<p>Dear Mia</p><p>From my phone</p>");
        eventually(window, () -> text(window).contains("From my phone"));
        var editor = window.find(RichText.class).single();
        ComponentUtil.fireEvent(editor, new RichTextEvents.Read(editor, true, heard));
        press(window, "Send");
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER);
    }

    @Test
    void theButtonSendsOnlyTheDraftItWasPressedBeside() {
        var window = at(anna);
        type(window, "<p>Dear Mia, I thi</p>");
        var editor = window.find(RichText.class).single();
        var elsewhere = Composer.place("1", ticket, MessageKind.FORWARD);
        ComponentUtil.fireEvent(editor, new RichTextEvents.Pressed(editor, true, elsewhere, false));
        press(window, "Send");
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER);
        ComponentUtil.fireEvent(editor, new RichTextEvents.Pressed(editor, true, editor.place(), false));
        press(window, "Send");
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER, MessageKind.TO_CUSTOMER);
    }

    @Test
    void nothingLeavesWhileAFileOfItIsStillOnItsWay() {
        var window = at(anna);
        var receiver = window.find(Composer.class).single().receiver();
        var editor = window.find(RichText.class).single();
        var wish = new RichTextEvents.Send(
                editor, true, "<p>See the offer</p>", "", heard(window), editor.place(), 1, true);
        ComponentUtil.fireEvent(editor, wish);
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER);
        assertThat(draft(MessageKind.TO_CUSTOMER).value()).isEqualTo("<p>See the offer</p>");
        assertThat(missing(window))
                .extracting(Paragraph::getText)
                .containsExactly("A file is still being uploaded. Send again once it is there.");
        ComponentUtil.fireEvent(editor, new RichTextEvents.Pressed(editor, true, editor.place(), true));
        press(window, "Send and close");
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER);

        receiver.accept(file("offer.pdf", Optional.empty()));
        assertThat(missing(window)).isEmpty();
        ComponentUtil.fireEvent(editor, new RichTextEvents.Pressed(editor, true, editor.place(), false));
        press(window, "Send and close");
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER, MessageKind.TO_CUSTOMER);
        assertThat(show().attachments()).hasSize(1);
    }

    @Test
    void whatIsSentAnywayIsWhatWasAskedAboutThoughItsWriterTurnedToTheNote() {
        var window = at(anna);
        type(window, "<p>Dear {{name}}</p>");
        press(window, "Send");
        var question = window.find(ConfirmDialog.class).single();
        window.find(ComposerTabs.class).single().select(MessageKind.NOTE);
        type(window, "<p>For us</p>");
        window.test(question).confirm();
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER, MessageKind.TO_CUSTOMER);
        assertThat(draft(MessageKind.NOTE).value()).isEqualTo("<p>For us</p>");
    }

    @Test
    void whatIsDiscardedIsWhatWasAskedAbout() {
        var window = at(anna);
        type(window, "<p>Dear Mia</p>");
        elsewhere("<p>Dear Mia,</p>");
        eventually(window, () -> text(window).contains("Mia,"));
        window.find(Button.class).all().stream()
                .filter(button ->
                        button.getAriaLabel().filter("Discard draft"::equals).isPresent())
                .forEach(button -> window.test(button).click());
        var question = window.find(ConfirmDialog.class).single();
        window.find(ComposerTabs.class).single().select(MessageKind.NOTE);
        type(window, "<p>For us</p>");
        window.test(question).confirm();
        assertThat(draft(MessageKind.NOTE).value()).isEqualTo("<p>For us</p>");
        assertThat(draft(MessageKind.TO_CUSTOMER).value()).isEqualTo("<p>Dear Mia,</p>");
    }

    @Test
    void aReplyStaysThoughTheForwardBesideItWasThrownAwayElsewhere() {
        acting.run(
                mail(anna),
                () -> drafts.save(
                        ticket,
                        MessageKind.FORWARD,
                        new Writing(SafeHtml.fromPlain("Please look"), Recipients.AS_USUAL)));
        var window = at(anna);
        window.find(ComposerTabs.class).single().select(MessageKind.TO_CUSTOMER);
        type(window, "<p>Dear Mia</p>");
        window.find(ComposerTabs.class).single().select(MessageKind.FORWARD);
        int heard = heard(window);
        acting.run(mail(anna), () -> drafts.discard(ticket, MessageKind.FORWARD));
        type(window, "<p>Please look</p>", "<p>Please look</p>", heard);
        assertThat(window.find(ComposerTabs.class).single().kind()).isEqualTo(MessageKind.TO_CUSTOMER);
        assertThat(text(window)).isEqualTo("<p>Dear Mia</p>");
        type(window, "<p>Dear Mia, hello</p>");
        assertThat(draft(MessageKind.TO_CUSTOMER).value()).isEqualTo("<p>Dear Mia, hello</p>");
    }

    private static String text(BrowserlessUIContext window) {
        window.activate();
        return window.find(RichText.class).single().html();
    }

    @Test
    void copiesAloneAreNoAnswer() {
        var window = at(anna);
        press(window, "Change");
        typeAddress(address(window, "Cc"), "mia@other.example");
        press(window, "Send");
        assertThat(missing(window)).hasSize(1);
        assertThat(address(window, "Cc").getValue()).hasSize(1);
    }

    private static List<Paragraph> missing(BrowserlessUIContext window) {
        window.activate();
        return window.find(Paragraph.class).withClassName("missing").all();
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtTheField() {
        var window = at(anna);
        type(window, "<p>Hello</p>");
        press(window, "Change");
        var cc = address(window, "Cc");
        typeAddress(cc, "nobody");
        assertThat(cc.isInvalid()).isTrue();
        press(window, "Done");
        press(window, "Send");
        assertThat(kinds()).hasSize(1);
        assertThat(cc.isInvalid()).isTrue();
        assertThat(cc.getErrorMessage()).contains("nobody");
        assertThat(window.find(Button.class).withText("Done").exists()).isTrue();
    }

    @Test
    void anAddressThatIsNoneKeepsNeitherANoteNorTheNextTicketFromLeaving() {
        var window = at(anna);
        press(window, "Change");
        typeAddress(address(window, "Cc"), "nobody");
        window.find(ComposerTabs.class).single().select(MessageKind.NOTE);
        type(window, "<p>For us</p>");
        press(window, "Add note");
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER, MessageKind.NOTE);
        window.find(ComposerTabs.class).single().select(MessageKind.TO_CUSTOMER);
        press(window, "Change");
        typeAddress(address(window, "Cc"), "nobody");
        ticket = customers.writeTo(mail(anna), "The next one");
        window.navigate("helpdesk/ticket/" + ticket.value(), HelpDeskView.class);
        type(window, "<p>Hello</p>");
        press(window, "Send");
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER, MessageKind.TO_CUSTOMER);
    }

    @Test
    void aRecipientWhoWasRemovedDoesNotComeBack() {
        var window = at(anna);
        type(window, "<p>Hello</p>");
        press(window, "Change");
        var to = address(window, "To");
        to.setValue(Set.of());
        window.find(Composer.class).single().showAgain();
        assertThat(to.getValue()).isEmpty();
        press(window, "Send");
        assertThat(kinds()).hasSize(1);
        assertThat(to.isInvalid()).isTrue();
        typeAddress(to, "mia@other.example");
        window.find(Composer.class).single().showAgain();
        press(window, "Send");
        assertThat(show().thread().getLast().recipients().to()).containsExactly(EmailAddress.of("mia@other.example"));
    }

    @Test
    void recipientsChosenElsewhereAppearInTheOpenWindow() {
        var window = at(anna);
        type(window, "<p>Hello</p>");
        press(window, "Change");
        var other = EmailAddress.of("mia@other.example");
        acting.run(
                mail(anna),
                () -> drafts.save(
                        ticket,
                        MessageKind.TO_CUSTOMER,
                        new Writing(SafeHtml.fromPlain("Hello"), Recipients.only(other))));
        eventually(window, () -> address(window, "To").getValue().equals(Set.of(other)));
    }

    @Test
    void aFileGoesWhereItWasChosenThoughItArrivesLater() {
        var window = at(anna);
        var composer = window.find(Composer.class).single();
        var forTheReply = composer.receiver();
        window.find(ComposerTabs.class).single().select(MessageKind.NOTE);
        forTheReply.accept(file("offer.pdf", Optional.empty()));
        assertThat(files(ticket, MessageKind.TO_CUSTOMER)).containsExactly("offer.pdf");
        assertThat(files(ticket, MessageKind.NOTE)).isEmpty();
        assertThat(text(window, Notification.class)).contains("offer.pdf was added to your reply");

        var forTheNote = composer.receiver();
        var first = ticket;
        ticket = customers.writeTo(mail(anna), "The next one");
        window.navigate("helpdesk/ticket/" + ticket.value(), HelpDeskView.class);
        forTheNote.accept(file("lamp.png", Optional.of("lamp" + DraftFile.PASTED)));
        assertThat(files(first, MessageKind.NOTE)).containsExactly("lamp.png");
        assertThat(files(ticket, MessageKind.TO_CUSTOMER)).isEmpty();
        assertThat(window.find(RichText.class).single().html()).doesNotContain("img");
        assertThat(text(window, Notification.class)).contains("lamp.png was added to your note on #" + first.value());
    }

    @Test
    void aFileMayBeAsLargeAsAMessageMay() {
        var window = at(anna);
        assertThat(window.find(Upload.class).all())
                .extracting(Upload::getMaxFileSize)
                .containsOnly(Math.toIntExact(mailSize.most()));
        assertThat(FileUpload.ofFiles(5, () -> file -> {}).getContent().getMaxFileSize())
                .isEqualTo(5);
    }

    @Test
    void aDraftGoesWithItsLastFile() {
        var window = at(anna);
        window.find(Composer.class).single().receiver().accept(file("offer.pdf", Optional.empty()));
        assertThat(count(anna, TicketView.DRAFTS)).isEqualTo(1);
        window.find(Button.class).all().stream()
                .filter(button ->
                        button.getAriaLabel().filter("Remove offer.pdf"::equals).isPresent())
                .forEach(button -> window.test(button).click());
        assertThat(acting.call(mail(anna), () -> drafts.of(ticket))).isEmpty();
        assertThat(count(anna, TicketView.DRAFTS)).isZero();
    }

    @Test
    void aPictureThatWasTakenOutOfTheTextAgainIsNoDraftButCanComeBack() {
        var window = at(anna);
        var picture =
                new IncomingFile("chair.png", "image/png", new byte[10 << 20], Optional.of("chair" + DraftFile.PASTED));
        window.find(Composer.class).single().receiver().accept(picture);
        var shown = acting.call(mail(anna), () -> drafts.of(ticket)).values().stream()
                .flatMap(draft -> draft.files().stream())
                .map(DraftHtml::picture)
                .collect(Collectors.joining());
        type(window, shown);
        assertThat(count(anna, TicketView.DRAFTS)).isEqualTo(1);

        type(window, "<p><br></p>");
        assertThat(count(anna, TicketView.DRAFTS)).isZero();
        press(window, "Send");
        assertThat(missing(window)).hasSize(1);
        assertThat(kinds()).containsExactly(MessageKind.FROM_CUSTOMER);
        var larger = new IncomingFile("offer.pdf", "application/pdf", new byte[10 << 20], Optional.empty());
        window.find(Composer.class).single().receiver().accept(larger);
        assertThat(files(ticket, MessageKind.TO_CUSTOMER)).containsExactly("chair.png", "offer.pdf");

        type(window, shown);
        assertThat(draft(MessageKind.TO_CUSTOMER).value()).contains("cid:chair");
    }

    @Test
    void whatIsSaidOfAFileOnItsWayStaysUntilItIsThere() {
        var window = at(anna);
        var elsewhere = at(anna);
        window.activate();
        sendTooEarly(window, "<p>See the offer</p>");
        assertThat(missing(window)).hasSize(1);

        eventually(
                elsewhere, () -> elsewhere.find(RichText.class).single().html().contains("See the offer"));
        type(elsewhere, "<p>See the offer, please</p>");
        eventually(window, () -> window.find(RichText.class).single().html().contains("please"));
        assertThat(missing(window)).hasSize(1);

        window.find(Composer.class).single().receiver().accept(file("offer.pdf", Optional.empty()));
        assertThat(missing(window)).isEmpty();
    }

    @Test
    void picturesThatWereTakenOutOfTheTextAreNotKeptInAnyNumber() {
        var window = at(anna);
        var receiver = window.find(Composer.class).single().receiver();
        for (var name : List.of("first", "second", "third", "fourth")) {
            receiver.accept(new IncomingFile(
                    name + ".png", "image/png", new byte[10 << 20], Optional.of(name + DraftFile.PASTED)));
        }

        assertThat(files(ticket, MessageKind.TO_CUSTOMER)).containsExactly("second.png", "third.png", "fourth.png");
    }

    @Test
    void aForwardOfWhichOnlyPicturesAreLeftCanBeDiscarded() {
        acting.run(
                mail(anna),
                () -> drafts.attach(
                        ticket, MessageKind.FORWARD, file("dot.png", Optional.of("dot" + DraftFile.PASTED))));
        var window = at(anna);
        window.find(ComposerTabs.class).single().select(MessageKind.FORWARD);

        assertThat(window.find(Button.class).all())
                .filteredOn(Button::isVisible)
                .extracting(Button::getAriaLabel)
                .contains(Optional.of("Discard draft"));
    }

    @Test
    void whatBeginsWhereNothingWasLeftKnowsWhatColleaguesAnsweredBefore() {
        var window = at(anna);
        window.find(Composer.class).single().receiver().accept(file("dot.png", Optional.of("dot" + DraftFile.PASTED)));
        acting.run(mail(ben), () -> tickets.reply(ticket, SafeHtml.fromPlain("Ben's")));
        type(window, "<p>Mine</p>");
        press(window, "Send");
        assertThat(kinds()).hasSize(3);
    }

    @Test
    void aFileThatDidNotArriveIsNamed() {
        var window = at(anna);
        var upload = window.find(Upload.class).all().getFirst();
        assertThat(upload.getI18n().getUploading().getStatus().getHeld()).isEqualTo("Waiting for its turn");
        var failed = JsonMapper.shared()
                .createObjectNode()
                .put("event.detail.file.name", "offer.pdf")
                .put("element.files.some(file => file.uploading)", false);
        upload.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(upload.getElement(), "upload-error", failed));
        assertThat(text(window, Notification.class)).contains("“offer.pdf” could not be uploaded");
    }

    @Test
    void aLargerFileIsRefusedAlsoWhenTheBrowserDoesNotMind() throws IOException {
        var window = at(anna);
        var taken = new AtomicInteger();
        var upload = FileUpload.ofFiles(5, () -> file -> taken.incrementAndGet());
        window.getUI().add(upload);

        for (var size : new long[] {6, 3_000_000_000L, -1}) {
            var arriving = arriving(upload, size);
            upload.receive(arriving);
            assertThat(arriving.isRejected()).isTrue();
        }
        assertThat(taken).hasValue(0);
    }

    private static UploadEvent arriving(FileUpload upload, long size) {
        return new UploadEvent(
                Objects.requireNonNull(VaadinRequest.getCurrent()),
                Objects.requireNonNull(VaadinResponse.getCurrent()),
                VaadinSession.getCurrent(),
                "film.mp4",
                size,
                "video/mp4",
                upload.getElement(),
                null);
    }

    @Test
    void anUndoThatComesTooLateSaysSo() {
        var window = at(anna);
        type(window, "<p>Gone</p>");
        press(window, "Send");
        window.find(ComposerTabs.class).single().select(MessageKind.NOTE);
        var undo = window.find(Button.class).withText("Undo").single();
        jdbc.sql("UPDATE message SET delivery = 'SENT', leaves_at = NULL WHERE ticket_id = :id AND delivery = 'HELD'")
                .param("id", ticket.value())
                .update();
        ComponentUtil.fireEvent(undo, new ClickEvent<>(undo));
        assertThat(text(window, Notification.class)).contains("has left already");
        assertThat(window.find(ComposerTabs.class).single().kind()).isEqualTo(MessageKind.NOTE);
        assertThat(text(window, DeliveryState.class)).contains("Sent");
    }

    @Test
    void takingBackLeadsToWhatCameBack() {
        acting.run(
                mail(anna),
                () -> drafts.save(
                        ticket,
                        MessageKind.FORWARD,
                        new Writing(
                                SafeHtml.fromPlain("Please look"),
                                Recipients.only(EmailAddress.of("maker@other.example")))));
        var window = at(anna);
        window.test(window.find(Button.class).withText("Forward").all().getLast())
                .click();
        type(window, "<p>We asked the maker</p>");
        press(window, "Undo");
        assertThat(window.find(ComposerTabs.class).single().kind()).isEqualTo(MessageKind.FORWARD);
        assertThat(window.find(RichText.class).single().html()).contains("Please look");
    }

    @Test
    void aNoteIsForwardedOnlyAfterAQuestionAndAMessageOfTheCustomerAtOnce() {
        acting.run(mail(anna), () -> tickets.note(ticket, SafeHtml.fromPlain("He never pays")));
        var window = at(anna);
        forward(window, 1);
        assertThat(forwards()).isEmpty();
        var question = window.find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("header")).isEqualTo("Forward an internal note?");
        window.test(question).confirm();
        assertThat(forwards())
                .hasValueSatisfying(draft -> assertThat(draft.html().value()).contains("He never pays"));

        acting.run(mail(anna), () -> drafts.discard(ticket, MessageKind.FORWARD));
        forward(window, 0);
        forward(window, 0);
        assertThat(forwards())
                .hasValueSatisfying(draft -> assertThat(draft.html().value()).containsOnlyOnce("Hello"));
    }

    private static void forward(BrowserlessUIContext window, int message) {
        window.activate();
        var line = window.find(MessageLine.class).all().get(message);
        window.find(Button.class, line).all().stream()
                .filter(button -> button.hasClassName("forward"))
                .forEach(button -> window.test(button).click());
    }

    private Optional<Draft> forwards() {
        return Optional.ofNullable(
                acting.call(mail(anna), () -> drafts.of(ticket)).get(MessageKind.FORWARD));
    }

    private static IncomingFile file(String name, Optional<String> contentId) {
        return new IncomingFile(name, "application/octet-stream", new byte[] {1}, contentId);
    }

    private List<String> files(TicketId where, MessageKind kind) {
        var draft = acting.call(mail(anna), () -> drafts.of(where)).get(kind);
        return draft == null
                ? List.of()
                : draft.files().stream().map(DraftFile::name).toList();
    }

    private static MultiSelectComboBox<EmailAddress> address(BrowserlessUIContext window, String label) {
        window.activate();
        return window.find(AddressField.class).all().stream()
                .map(AddressField::getContent)
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static void typeAddress(MultiSelectComboBox<EmailAddress> field, String words) {
        ComponentUtil.fireEvent(field, new ComboBoxBase.CustomValueSetEvent<>(field, true, words));
    }

    private BrowserlessUIContext at(Person person) {
        var window = window(mail(person));
        window.navigate("helpdesk/ticket/" + ticket.value(), HelpDeskView.class);
        return window;
    }

    /** The writer does something after another window's words came in sight. */
    private static void read(BrowserlessUIContext window) {
        window.activate();
        var editor = window.find(RichText.class).single();
        ComponentUtil.fireEvent(
                editor, new RichTextEvents.Read(editor, true, editor.lineage().said()));
    }

    private static void press(BrowserlessUIContext window, String name) {
        window.activate();
        window.test(window.find(Button.class).withText(name).single()).click();
    }

    private List<Suggestion> offers(BrowserlessUIContext window, String trigger) {
        window.activate();
        return window.find(Composer.class).single().pen().offers(trigger);
    }

    private Optional<String> chosen(BrowserlessUIContext window, String trigger, String id) {
        window.activate();
        return window.find(Composer.class).single().pen().chosen(trigger, id);
    }

    private static String mention(Person person) {
        return "<strong data-mention=\"" + person.id().value() + "\">@" + person.name() + "</strong>";
    }

    private SafeHtml draft(MessageKind kind) {
        return Objects.requireNonNull(
                        acting.call(mail(anna), () -> drafts.of(ticket)).get(kind))
                .html();
    }

    private List<MessageKind> kinds() {
        return show().thread().stream().map(ThreadEntry::kind).toList();
    }

    private TicketDetails show() {
        return acting.call(ADMIN, () -> tickets.show(ticket)).orElseThrow();
    }

    private long count(Person person, TicketView view) {
        return acting.call(mail(person), () -> lists.counts(Set.of(view))).getOrDefault(view, 0L);
    }

    private static String mail(Person person) {
        EmailAddress address = person.email();
        return address.value();
    }

    private static String text(BrowserlessUIContext window, Class<? extends Component> type) {
        window.activate();
        return window.find(type).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .reduce("", String::concat);
    }
}
