package io.stellwerk.inbox;

import static io.stellwerk.inbox.Typing.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import io.stellwerk.ActingAs;
import io.stellwerk.CountedStatements;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.WakeUps;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.DraftFile;
import io.stellwerk.tickets.Drafts;
import io.stellwerk.tickets.Forwards;
import io.stellwerk.tickets.IncomingFile;
import io.stellwerk.tickets.Merging;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.Quarantine;
import io.stellwerk.tickets.Recipients;
import io.stellwerk.tickets.SendWish;
import io.stellwerk.tickets.Sending;
import io.stellwerk.tickets.StrandedDraft;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.Trash;
import io.stellwerk.tickets.Writing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What somebody was writing stays theirs when its ticket goes to others. */
class StrandedDraftTests extends ScreenTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Drafts drafts;

    @Autowired
    Forwards forwards;

    @Autowired
    Tickets tickets;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Trash trash;

    @Autowired
    Merging merging;

    @Autowired
    Sending sending;

    @Autowired
    Seats seats;

    @Autowired
    WakeUps wakeUps;

    @Autowired
    Desk desk;

    @Autowired
    ActingAs acting;

    private final String subject = "Subject " + UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    private String anna;

    @SuppressWarnings("NullAway.Init")
    private String stranger;

    @SuppressWarnings("NullAway.Init")
    private TicketId ticket;

    @BeforeEach
    void aTicketOfAnna() {
        anna = crews.hire(1).agent().email().value();
        stranger = crews.hire(1).agent().email().value();
        ticket = customers.writeTo(anna, subject);
    }

    @Test
    void whoeverWritesWhenTheTicketGoesKeepsTheirWordsHereAndAfterAReload() {
        var desk = at("ticket/" + ticket.value());
        type(desk, "<p>Dear Mia<br>first</p><p>second</p>");

        customers.give(ticket, stranger);

        eventually(
                desk,
                () -> text(desk).contains("You no longer see this ticket")
                        && !text(desk).contains(subject));
        assertThat(left(desk)).containsExactly("Dear Mia\nfirst\nsecond");
        var again = at("ticket/" + ticket.value());
        assertThat(left(again)).containsExactly("Dear Mia\nfirst\nsecond");
        assertThat(text(again)).contains("You no longer see this ticket").doesNotContain(subject);
    }

    @Test
    void amongTheDraftsTheWordsStandWithoutAnythingOfTheirTicketUntilTheyAreDiscarded() {
        drafted(MessageKind.NOTE, "<p>Ask the warehouse</p>");
        customers.give(ticket, stranger);
        var desk = at("drafts");

        assertThat(left(desk)).containsExactly("Ask the warehouse");
        assertThat(text(desk)).doesNotContain(subject).doesNotContain("#" + ticket.value());
        desk.test(desk.find(Button.class).withText("Discard draft").single()).click();
        desk.test(desk.find(ConfirmDialog.class).single()).confirm();

        assertThat(left(desk)).isEmpty();
        assertThat(stranded(anna)).isEmpty();
    }

    @Test
    void whoeverHasNoSeatAndSoNoDraftsReadsThemAboveAllOpenTickets() {
        drafted(MessageKind.NOTE, "<p>Ask the warehouse</p>");
        customers.give(ticket, stranger);
        assertThat(left(at("all-open"))).isEmpty();

        SystemUser.run(() -> seats.withdraw(customers.user(anna)));

        assertThat(left(at("all-open"))).containsExactly("Ask the warehouse");
        assertThat(left(at("following"))).isEmpty();
    }

    @Test
    void whatTheyDiscardInAnotherWindowGoesFromAboveThatList() {
        drafted(MessageKind.NOTE, "<p>Ask the warehouse</p>");
        customers.give(ticket, stranger);
        var there = at("all-open");
        SystemUser.run(() -> seats.withdraw(customers.user(anna)));
        wakeUps.wake(Teams.ALL);
        eventually(there, () -> left(there).equals(List.of("Ask the warehouse")));
        var here = at("all-open");
        assertThat(left(here)).containsExactly("Ask the warehouse");

        there.activate();
        there.test(there.find(Button.class).withText("Discard draft").single()).click();
        there.test(there.find(ConfirmDialog.class).single()).confirm();

        eventually(here, () -> left(here).isEmpty());
    }

    @Test
    void whoeverHasDraftsReadsAllOpenTicketsAsCheaplyAsOthers() {
        assertThat(costOfShowingAgain(TicketView.ALL_OPEN)).isEqualTo(costOfShowingAgain(TicketView.UNASSIGNED));
    }

    private int costOfShowingAgain(TicketView view) {
        var column = at(view.slug()).find(TicketColumn.class).single();
        var here = new Place(view).laidOut(Layout.SPLIT);
        var page = desk.newest(here, 1);
        return CountedStatements.in(() -> column.show(here, page));
    }

    @Test
    void wordsThatArriveJustAfterTheTicketWentAreKept() {
        var desk = at("ticket/" + ticket.value());
        type(desk, "<p>Dear</p>");
        customers.give(ticket, stranger);

        type(desk, "<p>Dear Mia</p>");

        assertThat(stranded(anna)).extracting(StrandedDraft::words).containsExactly("Dear Mia");
    }

    @Test
    void firstWordsThatArriveJustAfterTheTicketWentAreKeptForTheirWriterAlone() {
        var desk = at("ticket/" + ticket.value());
        customers.give(ticket, stranger);

        type(desk, "<p>Dear Mia</p>");

        assertThat(stranded(anna)).extracting(StrandedDraft::words).containsExactly("Dear Mia");
        eventually(desk, () -> left(desk).equals(List.of("Dear Mia")));
        assertThat(stranded(stranger)).isEmpty();
        assertThat(refused(() -> sending.send(ticket, MessageKind.TO_CUSTOMER, SendWish.PLAIN)))
                .isTrue();
    }

    @Test
    void firstWordsThatOnlyTheBrowserHasAreAskedForWhenTheTicketGoes() {
        var desk = at("ticket/" + ticket.value());
        customers.give(ticket, stranger);
        eventually(desk, () -> text(desk).contains("You no longer see this ticket"));
        assertThat(left(desk)).isEmpty();

        late(desk, MessageKind.NOTE, "<p>Ask the warehouse</p>", "");

        assertThat(stranded(anna)).extracting(StrandedDraft::words).containsExactly("Ask the warehouse");
        eventually(desk, () -> left(desk).equals(List.of("Ask the warehouse")));
        assertThat(left(at("ticket/" + ticket.value()))).containsExactly("Ask the warehouse");
    }

    @Test
    void theyAreAskedForInSpamToo() {
        var desk = at("ticket/" + ticket.value());
        acting.run(ADMIN, () -> quarantine.markAsSpam(ticket));
        eventually(desk, () -> asksFor(desk, MessageKind.TO_CUSTOMER));

        late(desk, MessageKind.TO_CUSTOMER, "<p>Dear Mia</p>", "");

        eventually(desk, () -> left(desk).equals(List.of("Dear Mia")));
        assertThat(asksFor(at("ticket/" + ticket.value()), MessageKind.NOTE)).isFalse();
    }

    @Test
    void theyAreAskedForInTheTrashToo() {
        var desk = at("ticket/" + ticket.value());
        acting.run(ADMIN, () -> trash.delete(ticket));
        eventually(desk, () -> asksFor(desk, MessageKind.TO_CUSTOMER));

        late(desk, MessageKind.TO_CUSTOMER, "<p>Dear Mia</p>", "");

        eventually(desk, () -> left(desk).equals(List.of("Dear Mia")));
    }

    @Test
    void theLastWordsGoAlongWhenTheTicketIsMerged() {
        drafted(MessageKind.TO_CUSTOMER, "<p>Dear Mia</p>");
        var desk = at("ticket/" + ticket.value());
        var other = customers.writeTo(anna, "Stays");
        acting.run(ADMIN, () -> merging.merge(ticket, other));
        eventually(desk, () -> asksFor(desk, MessageKind.TO_CUSTOMER));

        late(desk, MessageKind.TO_CUSTOMER, "<p>Dear Mia, thank you</p>", "<p>Dear Mia</p>");
        late(desk, MessageKind.NOTE, "<p>Ask the warehouse</p>", "");

        assertThat(stranded(anna)).isEmpty();
        assertThat(acting.call(anna, () -> drafts.of(other)).values())
                .extracting(draft -> draft.html().plain())
                .containsExactlyInAnyOrder("Dear Mia, thank you", "Ask the warehouse");
    }

    @Test
    void firstWordsGoAlongAndDoNotStayWithTheNumberOfAMergedTicket() {
        var desk = at("ticket/" + ticket.value());
        var other = customers.writeTo(anna, "Stays");
        acting.run(ADMIN, () -> merging.merge(ticket, other));

        type(desk, "<p>Dear Mia</p>");
        assertThat(stranded(anna)).isEmpty();
        eventually(desk, () -> asksFor(desk, MessageKind.TO_CUSTOMER));
        late(desk, MessageKind.TO_CUSTOMER, "<p>Dear Mia</p>", "");

        assertThat(stranded(anna)).isEmpty();
        assertThat(acting.call(anna, () -> drafts.of(other))).containsOnlyKeys(MessageKind.TO_CUSTOMER);
    }

    @Test
    void whoeverHasNoWindowAtTheTicketBeginsNothingThereAfterItWent() {
        var desk = at("ticket/" + ticket.value());
        customers.give(ticket, stranger);
        desk.navigate("helpdesk/all-open", HelpDeskView.class);

        assertThat(refused(() ->
                        drafts.save(ticket, MessageKind.TO_CUSTOMER, writing("<p>New</p>"), List.of(SafeHtml.NOTHING))))
                .isTrue();
    }

    @Test
    void whatOnlyTheBrowserHasWhenTheTicketGoesIsAddedToTheDraft() {
        drafted(MessageKind.TO_CUSTOMER, "<p>Dear</p>");
        customers.give(ticket, stranger);
        var desk = at("ticket/" + ticket.value());

        late(desk, "<p>Dear Mia<script>x()</script></p>", "<p>Dear</p>");
        late(desk, "<p>Dear Mia</p>", "<p>Dear</p>");

        assertThat(stranded(anna)).extracting(StrandedDraft::words).containsExactly("Dear Mia");
        eventually(desk, () -> left(desk).equals(List.of("Dear Mia")));
    }

    @Test
    void whatAnotherWindowKeptMeanwhileIsNotOverwritten() {
        drafted(MessageKind.TO_CUSTOMER, "<p>Dear Mia,</p>");
        customers.give(ticket, stranger);

        late(at("ticket/" + ticket.value()), "<p>Best wishes</p>", "");

        assertThat(stranded(anna)).extracting(StrandedDraft::words).containsExactly("Dear Mia,\nBest wishes");
    }

    @Test
    void whatWasToldBeforeStandsThereOnceThoughItsBrowserDidNotHearThatItWasKept() {
        drafted(MessageKind.TO_CUSTOMER, "<p>Dear Mia</p>");
        customers.give(ticket, stranger);

        late(at("ticket/" + ticket.value()), MessageKind.TO_CUSTOMER, "<p>Dear Mia, thanks</p>", "", "<p>Dear Mia</p>");

        assertThat(stranded(anna)).extracting(StrandedDraft::words).containsExactly("Dear Mia, thanks");
    }

    @Test
    void whatBothTheBrowserAndAnotherWindowAddedStandsThereOnce() {
        drafted(MessageKind.TO_CUSTOMER, "<p>Dear Mia,</p><p>from my phone</p>");
        customers.give(ticket, stranger);

        late(at("ticket/" + ticket.value()), "<p>Dear Mia,</p><p>from my desk</p>", "<p>Dear Mia,</p>");

        assertThat(stranded(anna))
                .extracting(StrandedDraft::words)
                .containsExactly("Dear Mia,\nfrom my phone\nfrom my desk");
    }

    @Test
    void whatWasDiscardedMeanwhileDoesNotComeBackWithTheLastWords() {
        drafted(MessageKind.TO_CUSTOMER, "<p>Dear</p>");
        customers.give(ticket, stranger);
        var desk = at("ticket/" + ticket.value());

        acting.run(anna, () -> drafts.discard(ticket, MessageKind.TO_CUSTOMER));
        late(desk, "<p>Dear Mia</p>", "<p>Dear</p>");

        assertThat(stranded(anna)).isEmpty();
    }

    @Test
    void whoeverOnlyAttachedFilesReadsTheirNames() {
        attached(MessageKind.TO_CUSTOMER, file("offer.pdf", Optional.empty()));
        attached(MessageKind.TO_CUSTOMER, file("plan.png", Optional.empty()));
        attached(MessageKind.TO_CUSTOMER, file("taken out again.png", Optional.of("x" + DraftFile.PASTED)));
        customers.give(ticket, stranger);

        var desk = at("drafts");
        assertThat(text(desk))
                .contains("Attached to your reply: offer.pdf, plan.png")
                .doesNotContain("taken out");
        assertThat(left(desk)).isEmpty();
        assertThat(text(at("ticket/" + ticket.value()))).contains("offer.pdf, plan.png");
    }

    @Test
    void theFilesThatAForwardPassesOnStayWithTheTicket() {
        ticket = customers.write(subject, file("mine.pdf", Optional.empty()));
        customers.give(ticket, anna);
        acting.run(anna, () -> {
            var message = tickets.show(ticket).orElseThrow().thread().getFirst().id();
            forwards.begin(ticket, message, SafeHtml.sanitise("<p>Mia wrote:</p><blockquote><p>Hi</p></blockquote>"));
        });
        customers.give(ticket, stranger);
        assertThat(stranded(anna)).isEmpty();

        customers.give(ticket, anna);
        attached(MessageKind.FORWARD, file("offer.pdf", Optional.empty()));
        customers.give(ticket, stranger);
        assertThat(stranded(anna)).flatExtracting(StrandedDraft::files).containsExactly("offer.pdf");
    }

    @Test
    void whatAForwardQuotesStaysWithTheTicket() {
        drafted(
                MessageKind.FORWARD,
                "<p>Please have a look</p><p>Mia Wolf wrote on Monday:</p><blockquote><p>My secret</p></blockquote>");
        customers.give(ticket, stranger);

        assertThat(stranded(anna)).extracting(StrandedDraft::words).containsExactly("Please have a look");
    }

    @Test
    void whereOneMayOnlyReadOnesWordsStandBelowTheThread() {
        drafted(MessageKind.TO_CUSTOMER, "<p>Half an answer</p>");
        assertThat(left(at("ticket/" + ticket.value()))).isEmpty();

        acting.run(ADMIN, () -> quarantine.markAsSpam(ticket));

        assertThat(left(at("ticket/" + ticket.value()))).containsExactly("Half an answer");
    }

    @Test
    void nobodyBeginsOrAddsAFileWhereTheyMayNotWriteAndNobodySeesTheWordsOfOthers() {
        drafted(MessageKind.NOTE, "<p>Mine</p>");
        customers.give(ticket, stranger);
        var file = file("offer.pdf", Optional.empty());

        assertThat(stranded(stranger)).isEmpty();
        assertThat(refused(() -> drafts.save(ticket, MessageKind.TO_CUSTOMER, writing("<p>New</p>"))))
                .isTrue();
        assertThat(refused(() -> drafts.attach(ticket, MessageKind.NOTE, file))).isTrue();
        assertThat(text(at("assigned-to-me"))).doesNotContain("Mine");
    }

    private boolean refused(Runnable action) {
        try {
            acting.run(anna, action);
            return false;
        } catch (AccessDeniedException expected) {
            return true;
        }
    }

    private void drafted(MessageKind kind, String html) {
        acting.run(anna, () -> drafts.save(ticket, kind, writing(html)));
    }

    private void attached(MessageKind kind, IncomingFile file) {
        acting.run(anna, () -> drafts.attach(ticket, kind, file));
    }

    private static IncomingFile file(String name, Optional<String> contentId) {
        return new IncomingFile(name, "application/octet-stream", new byte[] {1}, contentId);
    }

    private static Writing writing(String html) {
        return new Writing(SafeHtml.sanitise(html), Recipients.AS_USUAL);
    }

    private List<StrandedDraft> stranded(String person) {
        return acting.call(person, drafts::stranded);
    }

    private BrowserlessUIContext at(String place) {
        var desk = window(anna);
        desk.navigate("helpdesk/" + place, HelpDeskView.class);
        return desk;
    }

    private static List<String> left(BrowserlessUIContext desk) {
        return desk.find(LeftWords.class).all().stream()
                .filter(words -> !words.hasClassName(LeftWords.UNTOLD))
                .flatMap(words -> desk.find(TextArea.class, words).all().stream())
                .filter(TextArea::isReadOnly)
                .map(TextArea::getValue)
                .toList();
    }

    private static String text(BrowserlessUIContext desk) {
        return desk.find(HelpDeskView.class).single().getElement().getTextRecursively();
    }

    private static void late(BrowserlessUIContext desk, String html, String base) {
        late(desk, MessageKind.TO_CUSTOMER, html, base);
    }

    private static void late(BrowserlessUIContext desk, MessageKind kind, String html, String base) {
        late(desk, kind, html, base, base);
    }

    private static void late(BrowserlessUIContext desk, MessageKind kind, String html, String base, String told) {
        var words = askingFor(desk, kind).orElseThrow();
        ComponentUtil.fireEvent(words, new LeftWords.Late(words, true, html, base, told));
    }

    private static boolean asksFor(BrowserlessUIContext desk, MessageKind kind) {
        return askingFor(desk, kind).isPresent();
    }

    private static Optional<LeftWords> askingFor(BrowserlessUIContext desk, MessageKind kind) {
        desk.activate();
        return desk.find(LeftWords.class).all().stream()
                .filter(words -> words.getElement().getAttribute("place").endsWith(" " + kind))
                .findFirst();
    }
}
