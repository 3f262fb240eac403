package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Customers;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.Person;
import io.stellwerk.team.Teams;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** "Assign tickets manually" (Tickets manuell zuweisen), step by step as the manual tells it. */
class ManualAssignmentJourneyTests extends JourneyTest {

    @Autowired
    Customers customers;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    ActingAs acting;

    private final String subject = "Manual " + UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Language.class)
    void step1TheHelpDeskIsInTheMainNavigation(Language language) {
        var words = DeskWords.in(language);
        var page = logIn(speaking(crews.hire(1).agent(), language), words);
        page.navigate(address("/profile"));

        link(page, words.desk()).click();

        page.waitForURL("**/helpdesk/**");
        assertThat(page.getByRole(AriaRole.NAVIGATION, named(words.views()))).isVisible();
        everybodyCanUse(page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void step2ATicketIsOpenedFromTheViewOfUnassignedOnes(Language language) {
        var words = DeskWords.in(language);
        customers.write(subject);
        var page = logIn(speaking(crews.hire(1).agent(), language), words);

        view(page, words.unassigned()).click();
        row(page).click();

        assertThat(page.locator(".sw-ticket-header h2")).containsText(subject);
        assertThat(page.locator(".sw-message").first()).containsText("Hello");
        assertThat(owner(page, words)).hasValue("");
        everybodyCanUse(page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void step3APersonIsChosenAsOwner(Language language) {
        var words = DeskWords.in(language);
        var crew = crews.hire(2);
        var page = atUnassigned(speaking(crew.agent(), language), words);

        choose(page, words, crew.agents().getLast().name());

        assertThat(page.locator(".sw-event").last()).containsText(words.assignedTo());
        assertThat(page.locator(".sw-event").last())
                .containsText(crew.agents().getLast().name());
        assertThat(owner(page, words)).hasValue(crew.agents().getLast().name());
        view(page, words.unassigned()).click();
        assertThat(row(page)).hasCount(0);
        everybodyCanUse(page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void step3OrWhoeverSendsAReplyBecomesOwner(Language language) {
        var words = DeskWords.in(language);
        var agent = speaking(crews.hire(1).agent(), language);
        var page = atUnassigned(agent, words);
        assertThat(page.getByText(words.becomesOwner())).isVisible();

        page.getByLabel(words.reply()).fill("Let me look.");
        button(page, words.send()).click();

        assertThat(page.locator(".sw-message").last()).containsText("Let me look.");
        assertThat(owner(page, words)).hasValue(agent.name());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void step4TheTicketGoesToAnotherPersonAndThenToATeam(Language language) {
        var words = DeskWords.in(language);
        var crew = crews.hire(2);
        var agent = speaking(crew.agent(), language);
        customers.writeTo(agent.email().value(), subject);
        var colleague = logIn(speaking(crew.agents().getLast(), language), words);
        var page = logIn(agent, words);
        row(page).click();

        choose(page, words, crew.agents().getLast().name());

        row(colleague).click();
        assertThat(owner(colleague, words)).hasValue(crew.agents().getLast().name());

        choose(colleague, words, nameOf(crew));

        assertThat(owner(colleague, words)).hasValue("");
        view(page, words.myTeamsUnassigned()).click();
        assertThat(row(page)).isVisible();
        everybodyCanUse(page);
    }

    private Page atUnassigned(Person agent, DeskWords words) {
        customers.write(subject);
        var page = logIn(agent, words);
        view(page, words.unassigned()).click();
        row(page).click();
        assertThat(page.locator(".sw-ticket-header h2")).containsText(subject);
        return page;
    }

    private void choose(Page page, DeskWords words, String name) {
        owner(page, words).click();
        owner(page, words).fill(name);
        page.locator("vaadin-combo-box-item:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }

    private Person speaking(Person agent, Language language) {
        acting.run(agent.email().value(), () -> accounts.speak(language));
        return agent;
    }

    private Page logIn(Person agent, DeskWords words) {
        return logIn(agent.email().value(), Screen.DESKTOP.in(words.locale()));
    }

    private String nameOf(Crew crew) {
        return acting.call(
                crew.agent().email().value(),
                () -> teams.all().stream()
                        .filter(team -> team.id().equals(crew.team()))
                        .findFirst()
                        .orElseThrow()
                        .name());
    }

    private Locator row(Page page) {
        return page.locator(".sw-ticket-row").filter(new Locator.FilterOptions().setHasText(subject));
    }

    private static Locator owner(Page page, DeskWords words) {
        return page.locator("vaadin-combo-box")
                .getByLabel(words.owner(), new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator view(Page page, String name) {
        return page.locator(".sw-views")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + ",")));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name)).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
