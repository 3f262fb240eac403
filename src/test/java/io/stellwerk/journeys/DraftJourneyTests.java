package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.stellwerk.journeys.SlowLine.allIsKept;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Drafts;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.Quarantine;
import io.stellwerk.tickets.Recipients;
import io.stellwerk.tickets.SnippetText;
import io.stellwerk.tickets.Snippets;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody is writing is theirs, whatever happens to the page meanwhile. */
class DraftJourneyTests extends JourneyTest {

    @Autowired
    Customers customers;

    @Autowired
    Snippets snippets;

    @Autowired
    Drafts drafts;

    @Autowired
    Quarantine quarantine;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    private final String subject = "Draft " + UUID.randomUUID();

    @Test
    void itGoesOnAfterALogInWhenTheSessionExpiredInTheMiddleOfASentence() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), subject);
        var desk = DeskScreen.of(logIn(agent));
        var ticket = desk.open(subject);
        ticket.write("Before. ");
        assertThat(desk.count("drafts")).hasText("1");

        var questions = new ArrayList<String>();
        desk.page().onDialog(question -> {
            questions.add(question.type());
            question.accept();
        });
        theSessionExpires(desk.page());
        ticket.text().press("End");
        desk.page().keyboard().type("Afterwards.");
        desk.page().keyboard().press("Control+Enter");
        desk.page().getByText("Your session has ended").click();
        desk.page().waitForURL("**/login*");
        logIn(desk.page(), agent.email().value(), Crews.PASSWORD);

        assertThat(ticket.subject()).containsText(subject);
        assertThat(ticket.text()).containsText("Before.");
        assertThat(ticket.text()).containsText("Afterwards.");
        assertThat(desk.page()).not().hasURL(Pattern.compile("continue"));
        assertThat(questions).isEmpty();
    }

    /** The browser still has the cookie of a session that the server does not know any more. */
    private static void theSessionExpires(Page page) {
        var old = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        old.value = "expired";
        page.context().addCookies(List.of(old));
    }

    @Test
    void itCanBeCopiedWhenTheTicketGoesToSomebodyElseInTheMiddleOfAWord() {
        var agent = crews.hire(1).agent();
        var letter = customers.writeTo(agent.email().value(), subject);
        var desk = DeskScreen.of(logIn(agent));
        desk.open(subject).write("Half a sen");
        assertThat(desk.count("drafts")).hasText("1");

        customers.give(letter, crews.hire(1).agent().email().value());

        assertThat(desk.page().getByText("You no longer see this ticket")).isVisible();
        assertThat(desk.page().getByLabel("Your reply")).hasValue("Half a sen");
        everybodyCanUse(desk.page());
        desk.press("Copy");
        assertThat(desk.page().getByText("Copied")).isVisible();
        var search = desk.page().locator(".sw-header input").first();
        search.click();
        search.press("Control+V");
        assertThat(search).hasValue("Half a sen");
    }

    /** On a slow line the last words arrive when their editor has gone already. */
    @Test
    void theLastWordsAreKeptWithTheRestWhenTheTicketGoesBeforeTheyArrive() {
        var agent = crews.hire(1).agent();
        var letter = customers.writeTo(agent.email().value(), subject);
        var desk = DeskScreen.of(logIn(agent));
        var ticket = desk.open(subject).write("Half a sen");
        assertThat(desk.count("drafts")).hasText("1");
        ticket.text().press("End");
        var line = SlowLine.of(desk.page()).hold();
        desk.page().keyboard().type("tence");

        customers.give(letter, crews.hire(1).agent().email().value());
        assertThat(desk.page().getByText("You no longer see this ticket")).isVisible();
        assertThat(desk.page().getByLabel("Your reply")).hasValue("Half a sentence");
        line.letGo();
        allIsKept(desk.page());

        desk.page().navigate(address("/helpdesk/drafts"));
        assertThat(desk.page().getByLabel("Your reply")).hasValue("Half a sentence");
    }

    @Test
    void theFirstWordsAreKeptThoughTheTicketGoesBeforeTheyArrive() {
        var agent = crews.hire(1).agent();
        var letter = customers.writeTo(agent.email().value(), subject);
        var desk = DeskScreen.of(logIn(agent));
        desk.open(subject).text().click();
        var line = SlowLine.of(desk.page()).hold();
        desk.page().keyboard().type("Half a sentence");

        customers.give(letter, crews.hire(1).agent().email().value());
        assertThat(desk.page().getByText("You no longer see this ticket")).isVisible();
        line.letGo();

        assertThat(desk.page().getByLabel("Your reply")).isVisible();
        assertThat(desk.page().getByLabel("Your reply")).hasValue("Half a sentence");
        allIsKept(desk.page());
        desk.page().navigate(address("/helpdesk/drafts"));
        assertThat(desk.page().getByLabel("Your reply")).hasValue("Half a sentence");
    }

    /** For instance as the computer slept until its window counted as closed. */
    @Test
    void theFirstWordsCanBeCopiedThoughTheyAreRefused() {
        var agent = crews.hire(1).agent();
        var letter = customers.writeTo(agent.email().value(), subject);
        var desk = DeskScreen.of(logIn(agent));
        desk.open(subject).text().click();
        var line = SlowLine.of(desk.page()).hold();
        desk.page().keyboard().type("Half a sentence");

        customers.give(letter, crews.hire(1).agent().email().value());
        assertThat(desk.page().getByText("You no longer see this ticket")).isVisible();
        jdbc.sql("DELETE FROM ticket_looker WHERE ticket_id = :ticket")
                .param("ticket", letter.value())
                .update();
        line.letGo();

        assertThat(desk.page().getByLabel("Your reply")).isVisible();
        assertThat(desk.page().getByLabel("Your reply")).hasValue("Half a sentence");
        assertThat(desk.page().getByLabel("Your note")).isHidden();
    }

    @Test
    void whatTheDatabaseDidNotTakeIsKeptOnceWithTheNextWords() {
        var agent = crews.hire(1).agent();
        var letter = customers.writeTo(agent.email().value(), subject);
        drafted(agent, letter, "<p>Half</p>");
        var ticket = DeskScreen.of(logIn(agent)).open(subject);
        assertThat(ticket.text()).hasText("Half");
        jdbc.sql("CREATE TRIGGER no_draft BEFORE INSERT ON draft FOR EACH ROW IF NEW.ticket_id = " + letter.value()
                        + " THEN SIGNAL SQLSTATE '45000'; END IF")
                .update();
        try {
            ticket.text().press("End");
            ticket.page().keyboard().type(" a sen");
            assertThat(ticket.page().getByText("That did not work")).isVisible();
        } finally {
            jdbc.sql("DROP TRIGGER no_draft").update();
        }

        ticket.page().keyboard().type("tence");

        allIsKept(ticket.page());
        ticket.page().reload();
        assertThat(ticket.text().locator("p")).hasText(new String[] {"Half a sentence"});
    }

    @Test
    void itStaysUnderTheFingersWhenTheCustomerWritesAndIsThereInASecondBrowser() {
        var agent = crews.hire(1).agent();
        var letter = customers.writeTo(agent.email().value(), subject);
        var first = DeskScreen.of(logIn(agent)).open(subject);
        first.text().click();
        first.page().keyboard().type("Half a sen");

        customers.reply(letter, "One more thing.");
        assertThat(first.messages().last()).containsText("One more thing.");
        first.page().keyboard().type("tence");
        assertThat(first.text()).hasText("Half a sentence");

        var second = DeskScreen.of(logIn(agent)).open(subject);
        assertThat(second.text()).hasText("Half a sentence");
        second.text().press("End");
        second.page().keyboard().type(", and the rest.");
        assertThat(first.text()).hasText("Half a sentence, and the rest.");
        first.send();
        assertThat(second.messages().last()).containsText("Half a sentence, and the rest.");
        assertThat(second.text()).isEmpty();

        first.text().click();
        second.text().click();
        for (int word = 1; word <= 4; word++) {
            first.page().keyboard().type("here" + word + " ");
            second.page().keyboard().type("there" + word + " ");
        }
        for (int word = 1; word <= 4; word++) {
            assertThat(first.text()).containsText("there" + word);
            assertThat(second.text()).containsText("there" + word);
            assertThat(first.text()).containsText(Pattern.compile("\\bhere" + word));
            assertThat(second.text()).containsText(Pattern.compile("\\bhere" + word));
        }
    }

    @Test
    void aWindowThatIsClosedInTheMiddleOfAWordLeavesItToTheNextOneAtOnce() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), subject);
        var ticket = DeskScreen.of(logIn(agent)).open(subject);
        var address = ticket.page().url();
        var next = ticket.page().context().newPage();
        ticket.text().click();
        ticket.page().route(url -> url.contains("v-r=uidl"), Route::abort);
        ticket.page().keyboard().type("Closed in the mid");
        ticket.page().navigate("about:blank");

        next.navigate(address);

        assertThat(DeskScreen.of(next).opened(subject).text()).hasText("Closed in the mid");
    }

    /** It is spam while it is answered: the letters that follow are not keys. */
    @Test
    void aWordGoesOnThoughItsEditorWentAway() {
        var agent = crews.hire(1).agent();
        var letter = customers.writeTo(agent.email().value(), subject);
        var desk = DeskScreen.of(logIn(agent));
        var ticket = desk.open(subject);
        ticket.text().click();
        desk.page().keyboard().type("Half of");
        acting.run("admin@demo.example", () -> quarantine.markAsSpam(letter));
        var left = desk.page().locator("sw-left-words:visible textarea");
        for (int word = 0; left.count() == 0 && word < 200; word++) {
            desk.page().keyboard().type(" 1");
        }
        desk.page().keyboard().type("f");

        assertThat(left).hasValue(Pattern.compile("Half of.*"));
        desk.button("Follow").click();
        assertThat(desk.button("Follow")).hasAttribute("aria-pressed", "true");
        assertThat(desk.page().getByText("You may not change this ticket")).isHidden();
    }

    @Test
    void whatOneWindowSentDoesNotComeBackFromAnotherInWhichOneWritesOn() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), subject);
        var first = DeskScreen.of(logIn(agent)).open(subject).write("First reply");
        var second = DeskScreen.of(logIn(agent)).open(subject);
        assertThat(second.text()).hasText("First reply");
        var line = SlowLine.of(second.page()).hold();
        second.text().press("End");
        second.page().keyboard().type(" and more");

        first.send();
        assertThat(first.messages().last()).containsText("First reply");
        assertThat(second.messages().last()).containsText("First reply");
        second.page().keyboard().type(" and on");
        line.letGo();

        assertThat(second.text()).hasText("and more and on");
        second.page().keyboard().type(" and so");
        assertThat(first.text()).hasText("and more and on and so");
    }

    @Test
    void whatAClosedWindowLeftAndAnotherOneAddedStandsThereOnce() {
        var agent = crews.hire(1).agent();
        var letter = customers.writeTo(agent.email().value(), subject);
        drafted(agent, letter, "<p>Dear Mia,</p><p>from my phone</p>");
        var desk = DeskScreen.of(logIn(agent));
        leftBehind(
                desk.page(),
                agent.id().value() + " " + letter.value() + " TO_CUSTOMER",
                "<p>Dear Mia,</p>",
                "<p>Dear Mia,</p><p>from my desk</p>");

        var ticket = desk.open(subject);

        assertThat(ticket.text().locator("p")).hasText(new String[] {"Dear Mia,", "from my phone", "from my desk"});
    }

    /** Only the first of its words arrived, and it was closed in the middle of the next one. */
    @Test
    void whatAClosedWindowToldInPartsStandsThereOnce() {
        var agent = crews.hire(1).agent();
        var letter = customers.writeTo(agent.email().value(), subject);
        drafted(agent, letter, "<p>Hel</p>");
        var desk = DeskScreen.of(logIn(agent));
        leftBehind(
                desk.page(),
                agent.id().value() + " " + letter.value() + " TO_CUSTOMER",
                "",
                "<p>Hello wor</p>",
                "<p>Hel</p>",
                "<p>Hello</p>");

        var ticket = desk.open(subject);

        assertThat(ticket.text().locator("p")).hasText(new String[] {"Hello wor"});
        allIsKept(desk.page());
        assertThat(ticket.text().locator("p")).hasText(new String[] {"Hello wor"});
    }

    private void drafted(Person writer, TicketId ticket, String html) {
        acting.run(
                writer.email().value(),
                () -> drafts.save(
                        ticket, MessageKind.TO_CUSTOMER, new Writing(SafeHtml.sanitise(html), Recipients.AS_USUAL)));
    }

    /** As by a window that was closed before it told the last words. */
    private static void leftBehind(Page page, String place, String base, String html, String... told) {
        page.evaluate("""
                ([place, base, html, told]) =>
                    localStorage.setItem(`sw-draft closed ${place}`, JSON.stringify({ base, html, told, at: 0 }))
                """, List.of(place, base, html, List.of(told)));
    }

    @Test
    void aSnippetBeginsOnTheLineItWasAskedForAndBehindTheSpaceBeforeIt() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), subject);
        acting.run(
                agent.email().value(),
                () -> snippets.create(new SnippetText(
                        false, "Greeting", "greet", SafeHtml.sanitise("<p>Kind regards</p><p>Anna</p>"))));
        var ticket = DeskScreen.of(logIn(agent)).open(subject);
        ticket.text().click();

        ticket.page().keyboard().type("Line one");
        ticket.page().keyboard().press("Enter");
        ticket.suggested("#greet", "Greeting");
        assertThat(ticket.text())
                .hasText("Line one Kind regards Anna", new LocatorAssertions.HasTextOptions().setUseInnerText(true));
        ticket.page().keyboard().press("Enter");
        ticket.page().keyboard().type("With");
        ticket.suggested(" #greet", "Greeting");
        assertThat(ticket.text()).containsText("With Kind regards");

        ticket.page().getByLabel("Insert a snippet").click();
        assertThat(ticket.page().locator(".sw-suggestions")).isVisible();
        ticket.page().keyboard().press("Escape");
        ticket.page().keyboard().type(" now.");
        assertThat(ticket.text()).containsText("Anna now.");
    }

    @Test
    void whatWasDiscardedDoesNotComeBackFromTheBrowserWhenTheTicketDoes() {
        var agent = crews.hire(1).agent();
        var letter = customers.writeTo(agent.email().value(), subject);
        var desk = DeskScreen.of(logIn(agent));
        desk.open(subject).write("Half a sen");
        assertThat(desk.count("drafts")).hasText("1");
        customers.give(letter, crews.hire(1).agent().email().value());
        var left = desk.page().locator("sw-left-words:visible");
        assertThat(left).isVisible();
        var place = left.getAttribute("place");
        leftBehind(desk.page(), place, "<p>Half a sen</p>", "<p>Half a sentence</p>");
        desk.page().navigate(address("/helpdesk/drafts"));

        desk.press("Discard draft");
        new DialogScreen(desk.page()).press("Discard draft");

        desk.page().waitForFunction("place => !Object.keys(localStorage).some(key => key.endsWith(place))", place);
        customers.give(letter, agent.email().value());
        desk.page().navigate(address("/helpdesk/assigned-to-me"));
        var ticket = desk.open(subject);
        assertThat(ticket.text()).isEmpty();
    }
}
