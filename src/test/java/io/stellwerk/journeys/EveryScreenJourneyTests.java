package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.stellwerk.ActingAs;
import io.stellwerk.PermissionMatrix;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The main screens for people with a phone, in the dark, or with a screen reader. */
class EveryScreenJourneyTests extends JourneyTest {

    private static final String SUPER_ADMIN = "superadmin@demo.example";

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs acting;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everybodyCanLogIn(boolean dark) {
        var page = browser.open(screen(dark));
        for (var path : new String[] {"/login", "/demo/mailbox"}) {
            page.navigate(address(path));
            settled(page);
            everybodyCanUseThisAndItsStyles(page);
        }
    }

    /** One look at each: at a desk in German, then on a phone. */
    @Test
    void everybodyCanUseEveryScreenAndNoneSticksOutOfAPhoneNotEvenInGerman() {
        var german = crews.hireOne(BuiltInPreset.SUPER_ADMIN).email().value();
        acting.run(german, () -> accounts.speak(Language.GERMAN));
        var page = logIn(german, Screen.DESKTOP);
        for (var path : screens()) {
            visit(page, path);
            settled(page);
            leaveTheFirstRows(page);
            everybodyCanUse(page);
            page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
            nothingSticksOut(page);
            page.setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
        }
    }

    @Test
    void everybodyCanReadTheMainScreensInTheDark() {
        var page = logIn(SUPER_ADMIN, Screen.DESKTOP.dark());
        for (var path :
                List.of("/settings/users", "/settings/helpdesk/channels/1/automation", "/settings/availability")) {
            visit(page, path);
            settled(page);
            everybodyCanRead(page);
        }
        openFirstTicket(page);
        everybodyCanUse(page);
    }

    @Test
    void onAPhoneOneSeesTheListOrTheTicketAndNothingSticksOut() {
        var page = logIn(SUPER_ADMIN, Screen.PHONE);
        openFirstTicket(page);
        assertThat(page.locator(".sw-ticket-list")).isHidden();
        nothingSticksOut(page);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the list"))
                .click();
        assertThat(page.locator(".sw-ticket-list")).isVisible();
        nothingSticksOut(page);
    }

    /** Those of the permission matrix that one opens logged in. */
    private static List<String> screens() {
        return PermissionMatrix.pages().values().stream()
                .filter(line -> !line.who().equals("ANYBODY") || line.example().startsWith("/demo"))
                .map(PermissionMatrix.Line::example)
                .toList();
    }

    private void openFirstTicket(Page page) {
        page.navigate(address("/helpdesk/all-open"));
        page.locator(".sw-ticket-row").first().click();
        assertThat(page.locator(".sw-message").first()).isVisible();
    }

    private static void settled(Page page) {
        assertThat(page.locator("h1").first()).isVisible();
    }

    /** The hundreds of people whom other tests hired look like the first, and reading all takes half a minute a page. */
    private static void leaveTheFirstRows(Page page) {
        page.evaluate("""
                () => document.querySelectorAll("vaadin-grid").forEach(grid => {
                  const rows = [...grid.shadowRoot.querySelectorAll("tbody#items tr")].slice(12);
                  rows.flatMap(row => [...row.querySelectorAll("slot")])
                      .forEach(slot => slot.assignedNodes().forEach(cell => cell.remove()));
                  rows.forEach(row => row.remove());
                })
                """);
    }

    private static void nothingSticksOut(Page page) {
        page.waitForFunction("() => document.documentElement.scrollWidth <= innerWidth");
    }

    private static Screen screen(boolean dark) {
        return dark ? Screen.DESKTOP.dark() : Screen.DESKTOP;
    }
}
