package io.stellwerk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Visitor;
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

    /** These read all style sheets and media anew, two seconds a page, and those are the same on every page. */
    private static final List<String> SAME_EVERYWHERE = List.of("css-orientation-lock", "no-autoplay-audio");

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

    /** Comes in with the cookie of a log-in, as drawing the log-in page each time would cost a minute of all journeys. */
    Page logIn(String email, Screen screen) {
        var page = browser.open(screen);
        comeIn(page, email);
        page.navigate(address("/"));
        page.waitForURL("**/helpdesk/**");
        return page;
    }

    /** This person's cookie for this page and those beside it. */
    void comeIn(Page page, String email) {
        var requests = page.context().request();
        var token = Visitor.token(requests.get(address("/login")).text());
        requests.post(
                address("/login"),
                RequestOptions.create()
                        .setForm(FormData.create()
                                .set("username", email)
                                .set("password", Crews.PASSWORD)
                                .set("_csrf", token)));
    }

    /** Logs in as people do, by the page. */
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

    /** As by a link to there: without loading the page anew, which takes a second longer. */
    static void visit(Page page, String path) {
        page.evaluate("""
                path => new Promise(there => {
                  addEventListener("vaadin-navigated", there, { once: true });
                  const link = document.createElement("a");
                  link.href = path;
                  document.body.append(link);
                  link.click();
                  link.remove();
                })
                """, path);
        answered(page);
    }

    /** Nothing is on its way to the server: Vaadin loses a "back" that comes while it goes to another screen. */
    static void answered(Page page) {
        page.waitForFunction(
                "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(each => !each.isActive?.())");
    }

    /** Whether everybody can use the page, as far as a machine can tell. */
    void everybodyCanUse(Page page) {
        nothingIsGrave(page, new AxeBuilder(page).disableRules(SAME_EVERYWHERE));
    }

    /** As {@link #everybodyCanUse}, for one part of the page. */
    void everybodyCanUse(Page page, String part) {
        nothingIsGrave(page, new AxeBuilder(page).disableRules(SAME_EVERYWHERE).include(part));
    }

    /** As {@link #everybodyCanUse}, with what is the same on every page. */
    void everybodyCanUseThisAndItsStyles(Page page) {
        nothingIsGrave(page, new AxeBuilder(page));
    }

    /** As {@link #everybodyCanUse}, for a page that differs from one already looked at by its colours alone. */
    void everybodyCanRead(Page page) {
        nothingIsGrave(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private static void nothingIsGrave(Page page, AxeBuilder axe) {
        assertThat(axe.setLegacyMode(true).analyze().getViolations())
                .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
                .flatExtracting(JourneyTest::complaints)
                .as(page.url())
                .isEmpty();
    }

    private static List<String> complaints(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getImpact() + ": " + rule.getHelp() + " " + node.getHtml() + " "
                        + node.getFailureSummary())
                .toList();
    }
}
