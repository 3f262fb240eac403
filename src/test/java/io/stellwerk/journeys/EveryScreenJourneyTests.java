package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main screens for people with a phone, in the dark, or with a screen reader. */
class EveryScreenJourneyTests extends JourneyTest {

    private static final String SUPER_ADMIN = "superadmin@demo.example";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everybodyCanLogIn(boolean dark) {
        var page = browser.open(screen(dark));
        for (var path : new String[] {"/login", "/demo/mailbox"}) {
            page.navigate(address(path));
            settled(page);
            everybodyCanUse(page);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everybodyCanUseHelpDeskTicketAndSettings(boolean dark) {
        var page = logIn(SUPER_ADMIN, screen(dark));
        for (var path : new String[] {
            "/helpdesk/assigned-to-me", "/helpdesk/all-open", "/profile", "/settings/users", "/settings/audit-log"
        }) {
            page.navigate(address(path));
            settled(page);
            everybodyCanUse(page);
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
        for (var path : new String[] {"/profile", "/settings/users", "/settings/audit-log", "/demo/mailbox"}) {
            page.navigate(address(path));
            settled(page);
            nothingSticksOut(page);
        }
    }

    private void openFirstTicket(Page page) {
        page.navigate(address("/helpdesk/all-open"));
        page.locator(".sw-ticket-row").first().click();
        assertThat(page.locator(".sw-message").first()).isVisible();
    }

    private static void settled(Page page) {
        assertThat(page.locator("h1").first()).isVisible();
    }

    private static void nothingSticksOut(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(0);
    }

    private static Screen screen(boolean dark) {
        return dark ? Screen.DESKTOP.dark() : Screen.DESKTOP;
    }
}
