package io.stellwerk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.Person;
import io.stellwerk.tickets.Sending;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A journey through the running application in a real browser. */
abstract class JourneyTest extends StellwerkTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    Crews crews;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    private int port;

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** A page of the help desk. */
    Page logIn(Person person) {
        return logIn(person.email().value(), Screen.DESKTOP);
    }

    Page logIn(String email, Screen screen) {
        var page = browser.open(screen);
        page.navigate(address("/login"));
        logIn(page, email, Crews.PASSWORD);
        page.waitForURL("**/helpdesk/**");
        return page;
    }

    void logIn(Page page, String email, String password) {
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-login-form vaadin-button[slot=submit]").click();
    }

    /** The message that was just sent leaves without the wait in which it can be taken back. */
    void letLeave(Page page) {
        page.locator(".sw-delivery").getByText("Sending …").waitFor();
        clock.skip(Sending.HELD_FOR);
    }

    /** Leads to another screen without loading the page anew. */
    void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    /** Whether everybody can use the page, as far as a machine can tell. */
    void everybodyCanUse(Page page) {
        nothingIsGrave(page, new AxeBuilder(page));
    }

    /** As {@link #everybodyCanUse}, for a page that differs from one already looked at by its colours alone. */
    void everybodyCanRead(Page page) {
        nothingIsGrave(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static void nothingIsGrave(Page page, AxeBuilder axe) {
        assertThat(axe.analyze().getViolations())
                .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
                .flatExtracting(JourneyTest::complaints)
                .as(page.url())
                .isEmpty();
    }

    private static List<String> complaints(Rule rule) {
        return rule.getNodes().stream()
                .filter(node -> !isOfVaadinItself(rule, node))
                .map(node -> rule.getImpact() + ": " + rule.getHelp() + " " + node.getHtml() + " "
                        + node.getFailureSummary())
                .toList();
    }

    /** Vaadin 25.2's tabs scroll in a part of their own that can be focused, which axe takes for a tab. */
    private static boolean isOfVaadinItself(Rule rule, CheckedNode node) {
        return rule.getId().equals("aria-required-children") && node.getHtml().startsWith("<vaadin-tabs ");
    }
}
