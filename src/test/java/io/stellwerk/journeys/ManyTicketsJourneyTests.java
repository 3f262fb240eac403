package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.AriaRole;
import io.stellwerk.ActingAs;
import io.stellwerk.Customers;
import io.stellwerk.tickets.Pipeline;
import io.stellwerk.tickets.StatusColour;
import io.stellwerk.tickets.StatusRole;
import io.stellwerk.tickets.StatusSettings;
import io.stellwerk.tickets.Statuses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many tickets at once: as a table, ticked, changed and taken back. */
class ManyTicketsJourneyTests extends JourneyTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Statuses statuses;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void othersFindTheStatusesTheyKnow() {
        statuses.all().stream()
                .filter(status -> status.name().equals(word))
                .forEach(mine -> acting.run(
                        ADMIN,
                        () -> pipeline.delete(
                                mine,
                                Optional.of(statuses.with(StatusRole.CUSTOMER_REPLIED)
                                        .id()))));
    }

    @Test
    void theTableIsRememberedAndLeadsToTheTicketAndBackToTheSamePlace() {
        var agent = crews.hire(1).agent();
        IntStream.range(0, 45).forEach(number -> customers.writeTo(agent.email().value(), word + " " + number));
        var page = logIn(agent);
        assertThat(page).hasURL(Pattern.compile("/helpdesk/assigned-to-me\\?layout=split$"));
        page.navigate(address("/helpdesk/assigned-to-me"));
        assertThat(page.locator(".sw-tickets h1")).containsText("Assigned to me");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Table").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile("layout=table"));
        assertThat(page.locator(".sw-ticket-table")).isVisible();
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("layout=split"));
        assertThat(page.locator(".sw-ticket-table")).isHidden();
        page.goForward();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Subject")))
                .isVisible();
        everybodyCanUse(page);
        row(page, 30).scrollIntoViewIfNeeded();
        row(page, 10).click();

        assertThat(page.locator(".sw-ticket-header h2")).containsText(word + " 10");
        assertThat(page.locator(".sw-ticket-list")).isHidden();
        everybodyCanUse(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the list"))
                .click();
        assertThat(row(page, 10)).isVisible();
        assertThat(row(page, 10)).isInViewport();

        var elsewhere = logIn(agent);
        assertThat(elsewhere.locator(".sw-ticket-table")).isVisible();
    }

    @Test
    void onATabletTheTableKeepsTheColumnsThatMatterAndFitsThePage() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), word + " " + 0);
        var page = logIn(agent.email().value(), Screen.TABLET);
        page.navigate(address("/helpdesk/assigned-to-me?layout=table"));

        for (var column : List.of("subject", "contact", "status", "sla", "owner")) {
            assertThat(column(page, column)).isVisible();
        }
        for (var column : List.of("priority", "teams", "channel", "opened", "activity")) {
            assertThat(column(page, column)).isHidden();
        }
        assertThat(row(page, 0)).isVisible();
        assertThat(page.locator(".sw-ticket-table")).isInViewport(new IsInViewportOptions().setRatio(1));
    }

    /** Browsers with a mouse give a long list a scrollbar of some 15 pixels; the one of the tests has none. */
    @Test
    void theScrollbarOfALongListPushesNoColumnOutOfATablet() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), word + " " + 0);
        var page = logIn(agent.email().value(), Screen.TABLET);
        page.setViewportSize(Screen.TABLET.width() - 15, Screen.TABLET.height());
        page.navigate(address("/helpdesk/assigned-to-me?layout=table"));

        assertThat(row(page, 0)).isVisible();
        assertThat(page.locator(".sw-ticket-table")).isInViewport(new IsInViewportOptions().setRatio(1));
    }

    private static Locator column(Page page, String name) {
        return page.locator(".sw-ticket-table th." + name);
    }

    @Test
    void tickedTicketsAreAssignedAndTakenBack() {
        var crew = crews.hire(2);
        var colleague = crew.agents().getLast();
        IntStream.range(0, 5)
                .forEach(number -> customers.writeTo(crew.agent().email().value(), word + " " + number));
        var page = logIn(crew.agent());

        row(page, 4).locator("a").focus();
        page.keyboard().press("x");
        assertThat(page.getByText("1 ticket selected")).isVisible();
        assertThat(page).hasURL(Pattern.compile("selected=\\d+"));
        page.reload();
        assertThat(page.getByText("1 ticket selected")).isVisible();
        row(page, 4).locator("a").focus();
        page.keyboard().press("x");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Shift+X");
        assertThat(page.getByText("3 tickets selected")).isVisible();
        customers.writeTo(crew.agent().email().value(), word + " 5");
        assertThat(row(page, 5)).isVisible();
        assertThat(page.getByText("3 tickets selected")).isVisible();
        everybodyCanUse(page);

        page.getByLabel("Assign to").fill(colleague.name());
        page.locator("vaadin-combo-box-item:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText(colleague.name()))
                .click();

        var job = page.locator(".sw-bulk-jobs .job");
        assertThat(job).containsText("Assign to " + colleague.name());
        assertThat(job).containsText("3 tickets changed.");
        page.mouse().move(5, 5);
        assertThat(rows(page)).hasCount(3);
        everybodyCanUse(page);
        page.reload();
        assertThat(job).containsText("3 tickets changed.");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(job).containsText("3 tickets are as before.");
        assertThat(rows(page)).hasCount(6);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put away"))
                .click();
        assertThat(page.locator(".sw-bulk-jobs")).isHidden();
    }

    @Test
    void whatIsTickedOutlivesAReloadAnOpenTicketAndTheWayBack() {
        var agent = crews.hire(1).agent();
        IntStream.range(0, 45).forEach(number -> customers.writeTo(agent.email().value(), word + " " + number));
        var page = logIn(agent);
        row(page, 44).hover();
        row(page, 44).locator(".sw-tick").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All 30 loaded"))
                .click();
        row(page, 16).scrollIntoViewIfNeeded();
        row(page, 10).locator(".sw-tick").click();
        assertThat(page.getByText("31 tickets selected")).isVisible();
        assertThat(page).hasURL(Pattern.compile("selected=(\\d+%2C){30}\\d+$"));

        page.reload();
        assertThat(page.getByText("31 tickets selected")).isVisible();
        row(page, 44).locator("a").press("Enter");
        assertThat(page.locator(".sw-ticket-header h2")).containsText(word + " 44");
        assertThat(page).hasURL(Pattern.compile("/helpdesk/ticket/.*selected=\\d+"));
        page.reload();
        assertThat(page.locator(".sw-ticket-header h2")).containsText(word + " 44");
        assertThat(page.getByText("31 tickets selected")).isVisible();

        page.getByLabel("Clear the selection").click();
        assertThat(page).hasURL(Pattern.compile("/helpdesk/ticket/\\d+\\?layout=split&view=assigned-to-me$"));
        answered(page);
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/helpdesk/assigned-to-me\\?layout=split$"));
        assertThat(page.locator(".sw-bulk")).isHidden();
    }

    @Test
    void aWholeViewIsClosedAfterAQuestion() {
        var agent = crews.hire(1).agent();
        IntStream.range(0, 40).forEach(number -> customers.writeTo(agent.email().value(), word + " " + number));
        var page = logIn(agent);

        row(page, 39).hover();
        row(page, 39).locator(".sw-tick").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All 30 loaded"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All 40 in this view"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close tickets"))
                .click();
        var question = page.locator("vaadin-confirm-dialog");
        assertThat(question).containsText("Close tickets?");
        assertThat(question).containsText("40 tickets selected");
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close tickets"))
                .click();

        assertThat(page.locator(".sw-bulk-jobs .job")).containsText("40 tickets closed.");
        assertThat(page.locator("[data-count=assigned-to-me]")).hasText("0");
    }

    /** A list that can be searched keeps in the browser what it once read. */
    @Test
    void aStatusThatIsNewIsOfferedWithoutAReload() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), word + " 0");
        var page = logIn(agent);
        row(page, 0).hover();
        row(page, 0).locator(".sw-tick").click();
        var field = page.locator(".sw-bulk").getByLabel("Status");
        field.click();
        assertThat(offered(page, "Waiting on us")).isVisible();
        field.press("Escape");

        acting.run(
                ADMIN, () -> pipeline.create(new StatusSettings(Optional.of(word), true, StatusColour.INFO, Set.of())));
        field.click();
        assertThat(offered(page, word)).isVisible();
        offered(page, word).click();
        assertThat(row(page, 0)).containsText(word);
    }

    private static Locator offered(Page page, String name) {
        return page.locator("vaadin-combo-box-item:not([hidden])").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator rows(Page page) {
        return page.locator(".sw-ticket-list [data-ticket]").filter(new Locator.FilterOptions().setHasText(word));
    }

    private Locator row(Page page, int number) {
        return page.locator(".sw-ticket-list [data-ticket]")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(word + " " + number + "(?!\\d)")));
    }
}
