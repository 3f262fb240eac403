package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.stellwerk.journeys.SlowLine.allIsKept;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import io.stellwerk.ActingAs;
import io.stellwerk.Customers;
import io.stellwerk.accounts.Person;
import io.stellwerk.tickets.Drafts;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.TicketId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Fingers that are faster than the line: each word is kept once, and sent once, where it was meant to be. */
class SlowLineJourneyTests extends JourneyTest {

    private static final Pattern FOR_COLLEAGUES = Pattern.compile("only colleagues");
    private static final Pattern FOR_THE_CUSTOMER = Pattern.compile("your reply");

    @Autowired
    Customers customers;

    @Autowired
    Drafts drafts;

    @Autowired
    ActingAs acting;

    private final String subject = "Slow line " + UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    private Person agent;

    @SuppressWarnings("NullAway.Init")
    private TicketId letter;

    @SuppressWarnings("NullAway.Init")
    private DeskScreen desk;

    @SuppressWarnings("NullAway.Init")
    private TicketScreen ticket;

    @SuppressWarnings("NullAway.Init")
    private SlowLine line;

    @BeforeEach
    void anAgentIsAboutToAnswer() {
        agent = crews.hire(1).agent();
        letter = customers.writeTo(agent.email().value(), subject);
        desk = DeskScreen.of(logIn(agent));
        ticket = desk.open(subject);
        ticket.text().click();
        line = SlowLine.of(desk.page());
    }

    /** More is told than was answered, and the page is read again before the answer arrives. */
    @Test
    void nothingIsSaidTwice() {
        line.hold();
        keyboard().type("One");
        line.toldUpTo("One");
        keyboard().type(" two");
        line.toldUpTo("One two");
        line.letGo();
        allIsKept(desk.page());
        assertThat(ticket.text()).hasText("One two");
        assertThat(desk.page().getByText("in another window, too")).isHidden();

        line.loseAnswer();
        keyboard().press("Enter");
        keyboard().type("thr");
        line.toldUpTo("thr");
        keyboard().type("ee fo");
        line.toldUpTo("three fo");
        keyboard().type("ur");
        line.toldUpTo("three four");
        keyboard().type(" five");
        desk.page().reload();
        assertThat(ticket.text().locator("p")).hasText(new String[] {"One two", "three four five"});
        allIsKept(desk.page());
        desk.page().reload();
        assertThat(ticket.text().locator("p")).hasText(new String[] {"One two", "three four five"});
    }

    @Test
    void whatIsSentDoesNotComeBackWithWhatIsWrittenNext() {
        line.hold();
        keyboard().type("Letter");
        keyboard().press("Control+Enter");
        keyboard().press("Enter");
        keyboard().type("Next");
        line.toldUpTo("Next");
        line.letGo();

        assertThat(ticket.messages().last()).containsText("Letter");
        assertThat(ticket.text()).hasText("Next");
        allIsKept(desk.page());
        desk.page().reload();
        assertThat(ticket.text()).hasText("Next");
    }

    @Test
    void whatIsSentByTheButtonDoesNotGoAlongWithTheNextReply() {
        keyboard().type("First");
        allIsKept(desk.page());
        line.hold();
        ticket.send();
        ticket.text().press("End");
        keyboard().type(" sec");
        line.toldUpTo("First sec");
        keyboard().type("ond");
        line.toldUpTo("First second");
        ticket.send();
        line.letGo();

        assertThat(ticket.messages().locator(".sw-mail")).hasText(new String[] {"Hello", "First", "second"});
        assertThat(ticket.text()).isEmpty();
    }

    /** Browsers write the blank at an end in another way once something follows. */
    @Test
    void aBlankOrAnEmptyLineAtTheEndOfAReplyBringsNothingOfItBack() {
        line.hold();
        keyboard().type("First ");
        keyboard().press("Control+Enter");
        keyboard().type("second");
        keyboard().press("Enter");
        keyboard().press("Control+Enter");
        keyboard().type("third");
        keyboard().press("Control+Enter");
        line.letGo();

        assertThat(ticket.messages().locator(".sw-mail")).hasText(new String[] {"Hello", "First", "second", "third"});
        assertThat(ticket.text()).isEmpty();
    }

    @Test
    void whatGoesOnInBoldWordsOrInAListBringsNothingOfThemBack() {
        line.hold();
        keyboard().press("Control+b");
        keyboard().type("First");
        keyboard().press("Control+Enter");
        keyboard().type(" second");
        keyboard().press("Control+b");
        keyboard().press("Enter");
        desk.page().getByLabel("Bulleted list").click();
        keyboard().type("one");
        keyboard().press("Control+Enter");
        keyboard().press("Enter");
        keyboard().type("two");
        keyboard().press("Control+Enter");
        line.letGo();

        assertThat(ticket.messages().locator(".sw-mail")).hasCount(4);
        assertThat(ticket.messages().locator(".sw-mail").nth(1)).hasText("First");
        assertThat(ticket.messages().locator(".sw-mail").nth(2)).hasText(Pattern.compile("second\\s*one"));
        assertThat(ticket.messages().locator(".sw-mail li")).hasText(new String[] {"one", "two"});
        assertThat(ticket.text()).isEmpty();
    }

    @Test
    void whoeverPressesSendTwiceSendsOnce() {
        keyboard().type("Once");
        line.hold();
        keyboard().press("Control+Enter");
        keyboard().press("Control+Enter");
        line.letGo();

        assertThat(ticket.text()).isEmpty();
        keyboard().type("Twice");
        keyboard().press("Control+Enter");
        assertThat(ticket.messages().locator(".sw-mail")).hasText(new String[] {"Hello", "Once", "Twice"});
    }

    /** Each is begun, and even wished to be sent, before the answer about the one before it is there. */
    @Test
    void repliesRightAfterEachOtherAreSentOneByOne() {
        keyboard().type("Same words 1");
        for (var next : List.of("Same words 2", "Same words 3")) {
            line.hold();
            keyboard().press("Control+Enter");
            keyboard().type(next.substring(0, 2));
            line.letGo();
            assertThat(ticket.text()).hasText(next.substring(0, 2));
            keyboard().type(next.substring(2));
        }
        line.hold();
        keyboard().press("Control+Enter");
        keyboard().type("Same words 4");
        keyboard().press("Control+Enter");
        keyboard().type("Same wor");
        line.letOneThrough();
        assertThat(ticket.text()).hasText(Pattern.compile("^(Same words 4)?Same wor$"));
        keyboard().type("ds 5");
        keyboard().press("Control+Enter");
        keyboard().type("And not th");
        line.letGo();

        assertThat(ticket.messages().locator(".sw-mail")).hasText(new String[] {
            "Hello", "Same words 1", "Same words 2", "Same words 3", "Same words 4", "Same words 5"
        });
        assertThat(ticket.text()).hasText("And not th");
        allIsKept(desk.page());
        assertThat(ticket.text()).hasText("And not th");
        assertThat(ticket.messages()).hasCount(6);
    }

    @Test
    void whoeverSendsOrTakesTheNoteWithTheMouseWritesOnThere() {
        keyboard().type("First");
        ticket.send();
        keyboard().type("e next");
        assertThat(ticket.messages().locator(".sw-mail")).hasText(new String[] {"Hello", "First"});
        assertThat(ticket.text()).hasText("e next");
        assertThat(desk.button("Close ticket")).isVisible();

        ticket.turnTo("Note");
        keyboard().type("ready for us");
        assertThat(ticket.text()).hasAttribute("aria-label", FOR_COLLEAGUES);
        assertThat(ticket.text()).hasText("ready for us");
        ticket.turnTo("Reply");
        assertThat(ticket.text()).hasText("e next");
    }

    @Test
    void whatIsTypedBeforeTheNoteIsThereBelongsToTheNote() {
        keyboard().type("Dear Mia");
        assertThat(desk.count("drafts")).hasText("1");
        line.hold();
        ticket.turnTo("Note").text().click();
        keyboard().type("Only for us");
        line.letGo();

        assertThat(ticket.text()).hasAttribute("aria-label", FOR_COLLEAGUES);
        assertThat(ticket.text()).hasText("Only for us");
        ticket.press("Add note");
        assertThat(ticket.messages().last()).containsText("Only for us");
        assertThat(ticket.turnTo("Reply").text()).hasText("Dear Mia");
    }

    @Test
    void aReplyIsSentThoughItsWriterTurnsToTheNoteAtOnce() {
        line.hold();
        keyboard().type("Dear");
        line.toldUpTo("Dear");
        keyboard().type(" Mia");
        keyboard().press("Control+Enter");
        ticket.turnTo("Note").text().click();
        keyboard().type("Only for us");
        line.letGo();

        assertThat(ticket.messages().locator(".sw-mail")).hasText(new String[] {"Hello", "Dear Mia"});
        assertThat(ticket.text()).hasAttribute("aria-label", FOR_COLLEAGUES);
        assertThat(ticket.text()).hasText("Only for us");
    }

    @Test
    void whatIsTypedAfterTurningToANoteAndBackBelongsToTheReply() {
        keyboard().type("Dear Mia");
        allIsKept(desk.page());
        line.hold();
        ticket.turnTo("Note").turnTo("Reply").text().click();
        keyboard().type("thank you");
        line.letGo();

        assertThat(ticket.text().locator("p")).hasText(new String[] {"Dear Mia", "thank you"});
        allIsKept(desk.page());
        assertThat(ticket.turnTo("Note").text()).hasAttribute("aria-label", FOR_COLLEAGUES);
        assertThat(ticket.text()).isEmpty();
    }

    @Test
    void whatIsTypedForTheNoteIsNotInTheReplyThatIsTurnedBackTo() {
        keyboard().type("Dear Mia");
        allIsKept(desk.page());
        line.hold();
        ticket.turnTo("Note");
        keyboard().type("she never pays");
        keyboard().press("Control+Enter");
        ticket.turnTo("Reply");
        line.letGo();

        assertThat(ticket.text()).hasText("Dear Mia");
        assertThat(ticket.messages()).hasCount(1);
        ticket.turnTo("Note");
        assertThat(ticket.text()).hasText("she never pays");
        allIsKept(desk.page());
    }

    @Test
    void theNoteIsThereThoughAQuestionAboutTheReplyStandsBeforeIt() {
        line.hold();
        keyboard().type("Dear {{name}}");
        line.toldUpTo("Dear {{name}}");
        keyboard().press("Control+Enter");
        ticket.turnTo("Note");
        line.letGo();
        ticket.dialog().press("Cancel");

        assertThat(ticket.text()).hasAttribute("aria-label", FOR_COLLEAGUES);
        ticket.text().click();
        keyboard().type("Only for us");
        allIsKept(desk.page());
        desk.page().reload();
        assertThat(ticket.turnTo("Note").text()).hasText("Only for us");
    }

    @Test
    void aSecondPressOnSendSendsNoOtherText() {
        keyboard().type("Dear Mia, I thi");
        allIsKept(desk.page());
        ticket.messages().last().hover();
        ticket.messages().last().locator(".forward").click();
        assertThat(ticket.text()).containsText("Hello");
        desk.page()
                .getByLabel("To", new Page.GetByLabelOptions().setExact(true))
                .fill("maker@other.example");
        desk.page().keyboard().press("Enter");
        ticket.text().focus();
        allIsKept(desk.page());
        line.hold();
        for (int press = 0; press < 2; press++) {
            desk.page().locator(".sw-composer .sends vaadin-button:visible").click();
        }
        line.letGo();

        assertThat(ticket.messages()).hasCount(2);
        assertThat(ticket.text()).hasText("Dear Mia, I thi");
        allIsKept(desk.page());
        assertThat(ticket.messages()).hasCount(2);
    }

    /** Nobody sends what they could not see, nor later what they did not mean. */
    @Test
    void aWishToSendIsForgottenWithTheEmptyTextItWasPressedIn() {
        line.hold();
        ticket.turnTo("Note").text().click();
        keyboard().press("Control+Enter");
        line.letGo();
        assertThat(ticket.text()).hasAttribute("aria-label", FOR_COLLEAGUES);
        keyboard().type("For us");
        allIsKept(desk.page());
        line.hold();
        ticket.press("Add note");
        ticket.text().press("End");
        keyboard().type(" Wh");
        line.letGo();

        assertThat(ticket.messages().last()).containsText("For us");
        assertThat(ticket.text()).hasText("Wh");
        allIsKept(desk.page());
        assertThat(ticket.text()).hasText("Wh");
        assertThat(ticket.messages()).hasCount(2);
    }

    @Test
    void whatWasThrownAwayElsewhereDoesNotComeBackAfterAQuickChangeToTheNote() {
        line.hold();
        keyboard().type("Dear Mia");
        ticket.turnTo("Note");
        line.letGo();
        assertThat(ticket.text()).hasAttribute("aria-label", FOR_COLLEAGUES);
        assertThat(desk.count("drafts")).hasText("1");
        acting.run(agent.email().value(), () -> drafts.discard(letter, MessageKind.TO_CUSTOMER));
        assertThat(desk.count("drafts")).hasText("0");

        ticket.turnTo("Reply");

        assertThat(ticket.text()).hasAttribute("aria-label", FOR_THE_CUSTOMER);
        assertThat(ticket.text()).isEmpty();
    }

    private Keyboard keyboard() {
        return desk.page().keyboard();
    }
}
