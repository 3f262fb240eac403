package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the invitation to the first login, and out again. */
class InviteJourneyTests extends JourneyTest {

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String email = "nora-" + word + "@demo.example";

    @Test
    void somebodyIsInvitedJoinsAndIsLoggedOutWhenTheAccountIsTakenAway() {
        var admin = logIn("superadmin@demo.example", Screen.DESKTOP);
        invite(admin);
        var link = linkInTheMailbox();

        var nora = browser.open();
        nora.navigate(address(link));
        assertThat(nora.getByLabel("Your name")).hasValue("Nora " + word);
        everybodyCanUse(nora);
        nora.locator("input[type=password]").fill("purple trains at noon");
        button(nora, "Create account").click();
        nora.waitForURL("**/helpdesk/**");

        var late = browser.open();
        late.navigate(address(link));
        assertThat(late.getByText("This link does not work any more")).isVisible();

        deactivate(admin);
        nora.waitForURL("**/login**");
        logIn(nora, email, "purple trains at noon");
        assertThat(nora.getByText("Email and password do not match.")).isVisible();
    }

    private void invite(Page admin) {
        admin.navigate(address("/settings/users"));
        button(admin, "Invite user").click();
        admin.locator("vaadin-dialog").getByLabel("Email").fill(email);
        admin.locator("vaadin-dialog").getByLabel("Name").fill("Nora " + word);
        button(admin, "Send invitation").click();
        find(admin);
        assertThat(admin.locator("vaadin-grid").getByText(email).first()).isVisible();
    }

    private String linkInTheMailbox() {
        var mailbox = browser.open();
        mailbox.navigate(address("/demo/mailbox"));
        var link = mailbox.locator(".sw-demo-received .mail")
                .filter(new Locator.FilterOptions().setHasText(email))
                .getByRole(AriaRole.LINK);
        assertThat(link).isVisible();
        return URI.create(Objects.requireNonNull(link.getAttribute("href"))).getPath();
    }

    private void deactivate(Page admin) {
        admin.navigate(address("/settings/users"));
        find(admin);
        admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nora " + word))
                .click();
        button(admin, "Deactivate").click();
        admin.locator("vaadin-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Deactivate"))
                .click();
        assertThat(admin.getByText("This account is deactivated")).isVisible();
        assertThat(admin.url()).contains("/settings/users/");
    }

    /** The table has only what is in sight on the page, and other tests hire many. */
    private void find(Page admin) {
        admin.getByLabel("Search by name or email").fill(email);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
