package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.stellwerk.Crews;
import io.stellwerk.accounts.BuiltInPreset;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who gets in, in which language, and how far. */
class DoorJourneyTests extends JourneyTest {

    @Test
    void aWrongPasswordIsSaidAndTooManyOfThemLockTheAccountForAWhile() {
        var email = crews.hireOne(BuiltInPreset.AGENT).email().value();
        var page = browser.open();
        page.navigate(address("/login"));

        for (int failure = 1; failure < 5; failure++) {
            page.navigate(address("/login"));
            logIn(page, email, "wrong");
            assertThat(page.getByText("Email and password do not match.")).isVisible();
        }
        logIn(page, email, "wrong");
        assertThat(page.getByText("Too many attempts. Try again in 15 minutes."))
                .isVisible();
        logIn(page, email, Crews.PASSWORD);
        assertThat(page.getByText("Too many attempts.")).isVisible();
    }

    @Test
    void theLanguageOneChoseIsThereOnEveryDevice() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var page = logIn(agent);
        assertThat(page.locator("html")).hasAttribute("lang", "en");

        choose(page, "Your account, " + agent.name(), "Language", "Deutsch");
        assertThat(page.getByRole(AriaRole.NAVIGATION, named("Ansichten"))).isVisible();

        var elsewhere = logIn(agent);
        assertThat(elsewhere.getByRole(AriaRole.NAVIGATION, named("Ansichten"))).isVisible();
        assertThat(elsewhere.locator("html")).hasAttribute("lang", "de");
    }

    @Test
    void theLoginSpeaksTheLanguageOfTheBrowserOrTheOneThatIsChosen() {
        var page = browser.open(Screen.DESKTOP.in(Locale.GERMAN));
        page.navigate(address("/login"));
        assertThat(page.locator("vaadin-login-form vaadin-button[slot=submit]")).hasText("Anmelden");

        page.getByRole(AriaRole.BUTTON, named("English")).click();
        assertThat(page.locator("vaadin-login-form vaadin-button[slot=submit]")).hasText("Log in");
        page.reload();
        assertThat(page.locator("vaadin-login-form vaadin-button[slot=submit]")).hasText("Log in");
    }

    @Test
    void everyRoleSeesTheMenusItMayUse() {
        var agent = logIn("agent@demo.example", Screen.DESKTOP);
        assertThat(rail(agent, "Help desk")).isVisible();
        rail(agent, "Settings").click();
        assertThat(settings(agent, "Snippets")).isVisible();
        assertThat(settings(agent, "Users")).hasCount(0);

        var admin = logIn("admin@demo.example", Screen.DESKTOP);
        rail(admin, "Settings").click();
        assertThat(settings(admin, "Users")).isVisible();
        assertThat(settings(admin, "Audit log")).hasCount(0);

        var superAdmin = logIn("superadmin@demo.example", Screen.DESKTOP);
        rail(superAdmin, "Settings").click();
        assertThat(settings(superAdmin, "Users")).isVisible();
        assertThat(settings(superAdmin, "Audit log")).isVisible();
    }

    @Test
    void aPageThatIsNotAllowedSaysSoAndLeadsBack() {
        var page = logIn("agent@demo.example", Screen.DESKTOP);

        var answer = Objects.requireNonNull(page.navigate(address("/settings/users")));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.getByRole(AriaRole.HEADING, named("Not allowed"))).isVisible();
        page.getByRole(AriaRole.LINK, named("Go to help desk")).click();
        page.waitForURL("**/helpdesk/**");
    }

    @Test
    void afterLoggingOutTheDoorIsClosed() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var page = logIn(agent);

        choose(page, "Your account, " + agent.name(), "Log out");
        assertThat(page.getByText("You are logged out.")).isVisible();
        page.navigate(address("/helpdesk"));
        page.waitForURL("**/login");
    }

    private static void choose(Page page, String menu, String... entries) {
        page.getByRole(AriaRole.MENUITEM, named(menu)).click();
        for (var entry : entries) {
            page.locator("vaadin-menu-bar-item, vaadin-context-menu-item")
                    .getByText(entry, new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
    }

    private static Locator rail(Page page, String entry) {
        return page.locator(".sw-rail").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry));
    }

    private static Locator settings(Page page, String entry) {
        return page.locator(".sw-settings-menu").getByText(entry, new Locator.GetByTextOptions().setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
