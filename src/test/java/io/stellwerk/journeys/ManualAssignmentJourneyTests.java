package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Customers;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.Person;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Assign tickets manually" (Tickets manuell zuweisen), step by step as the manual tells it, in both languages. */
class ManualAssignmentJourneyTests extends JourneyTest {

    @Autowired
    Customers customers;

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs acting;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @EnumSource(Language.class)
    void ticketsAreAssignedByHandAsTheManualTells(Language language) {
        var crew = crews.hire(2);
        var colleague = crew.agents().getLast();
        for (var subject : new String[] {"Fourth", "Third", "Second", "First"}) {
            customers.write(subject + " " + word);
        }
        var desk = somewhereElse(speaking(crew.agent(), language), DeskWords.in(language));

        step1ServiceAndThenHelpDesk(desk);
        step2TheViewOfUnassignedTicketsInTheLeftSidebarAndOneOfThem(desk, "First");
        step3InTheDropdownAtTheTopRightAUser(desk, "First", colleague);
        step3OrATeam(desk, "Second", crew);
        step3OrWhoeverSendsAReplyBecomesOwner(desk, "Third", crew.agent());
        step4TheTicketGoesToAnotherUserOrTeam(desk, "Third", crew);
        everybodyCanUse(desk.page());
        theColleagueSeesTheirs(speaking(colleague, language), desk.words());
    }

    /** Not yet at the help desk, which is where one lands. */
    private DeskScreen somewhereElse(Person agent, DeskWords words) {
        var page = logIn(agent.email().value(), Screen.DESKTOP.in(words.locale()));
        page.navigate(address("/contacts"));
        return new DeskScreen(page, words);
    }

    private static void step1ServiceAndThenHelpDesk(DeskScreen desk) {
        var service = desk.page().getByRole(AriaRole.GROUP, named(desk.words().service()));
        assertThat(service.getByText(desk.words().service())).isVisible();

        service.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName(desk.words().desk())
                                .setExact(true))
                .click();

        desk.page().waitForURL("**/helpdesk/**");
    }

    private void step2TheViewOfUnassignedTicketsInTheLeftSidebarAndOneOfThem(DeskScreen desk, String subject) {
        var sidebar =
                desk.page().getByRole(AriaRole.NAVIGATION, named(desk.words().views()));
        var unassigned = desk.viewNamed(desk.words().unassigned());

        unassigned.click();
        desk.shows("unassigned");
        row(desk, subject).click();
        var ticket = desk.opened(subject + " " + word);

        assertThat(middle(sidebar)).isLessThan(middle(desk.page().locator(".sw-tickets")));
        assertThat(ticket.messages().first()).containsText("Hello");
        assertThat(ticket.owner()).hasValue("");
    }

    private void step3InTheDropdownAtTheTopRightAUser(DeskScreen desk, String subject, Person colleague) {
        var ticket = desk.ticket();
        var owner = ticket.owner().boundingBox();
        var pane = desk.page().locator(".sw-ticket-pane").boundingBox();
        assertThat(owner.x + owner.width).isGreaterThan(pane.x + pane.width / 2);
        assertThat(owner.y + owner.height).isLessThan(pane.y + pane.height / 8);

        ticket.give(colleague.name());

        assertThat(ticket.events().last()).containsText(desk.words().assignedTo());
        assertThat(ticket.events().last()).containsText(colleague.name());
        assertThat(ticket.owner()).hasValue(colleague.name());
        assertGoneFromTheView(desk, subject);
    }

    private void step3OrATeam(DeskScreen desk, String subject, Crew crew) {
        var ticket = open(desk, subject);

        ticket.give(crew.name());

        assertThat(ticket.events().last()).containsText(desk.words().leftToTeam());
        assertThat(ticket.events().last()).containsText(crew.name());
        assertThat(ticket.owner()).hasValue("");
        desk.viewNamed(desk.words().myTeamsUnassigned()).click();
        assertThat(row(desk, subject)).isVisible();
        desk.viewNamed(desk.words().unassigned()).click();
    }

    private void step3OrWhoeverSendsAReplyBecomesOwner(DeskScreen desk, String subject, Person agent) {
        var ticket = open(desk, subject);
        assertThat(desk.page().getByText(desk.words().becomesOwner())).isVisible();

        ticket.write("Let me look.").send();

        assertThat(ticket.messages().last()).containsText("Let me look.");
        assertThat(ticket.owner()).hasValue(agent.name());
        assertGoneFromTheView(desk, subject);
    }

    private void step4TheTicketGoesToAnotherUserOrTeam(DeskScreen desk, String subject, Crew crew) {
        desk.show("assigned-to-me");
        var ticket = open(desk, subject);
        var colleague = crew.agents().getLast();

        ticket.owner().click();
        desk.page().keyboard().type(colleague.name());
        desk.page().locator("vaadin-combo-box-item:not([hidden])").first().click();
        assertThat(ticket.owner()).hasValue(colleague.name());

        ticket.give(crew.name());
        assertThat(ticket.owner()).hasValue("");

        ticket.give(colleague.name());
        assertThat(ticket.owner()).hasValue(colleague.name());
        assertGoneFromTheView(desk, subject);
    }

    private void theColleagueSeesTheirs(Person colleague, DeskWords words) {
        var desk = new DeskScreen(logIn(colleague.email().value(), Screen.DESKTOP.in(words.locale())), words);
        desk.show("assigned-to-me");
        assertThat(desk.rows(word)).hasCount(2);
        assertThat(open(desk, "Third").owner()).hasValue(colleague.name());
    }

    private TicketScreen open(DeskScreen desk, String subject) {
        return desk.open(subject + " " + word);
    }

    private Locator row(DeskScreen desk, String subject) {
        return desk.rows(subject + " " + word);
    }

    /** What no longer belongs stays grey under the pointer, so that nothing jumps. */
    private void assertGoneFromTheView(DeskScreen desk, String subject) {
        desk.pointElsewhere();
        assertThat(row(desk, subject)).hasCount(0);
    }

    private Person speaking(Person agent, Language language) {
        acting.run(agent.email().value(), () -> accounts.speak(language));
        return agent;
    }

    private static double middle(Locator part) {
        var box = part.boundingBox();
        return box.x + box.width / 2;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
