package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole circle, as a newcomer sees it, without any mail program. */
class DemoMailboxJourneyTests extends JourneyTest {

    private final String subject = "Circle " + UUID.randomUUID();

    @Test
    void aNewcomerWritesAsCustomerAnswersAsAgentAndReadsTheAnswer() {
        var customer = browser.open();
        customer.navigate(address("/demo/mailbox"));
        write(customer, "Do you hear me?");
        assertThat(customer.getByText("Mail sent")).isVisible();

        var desk = logIn("superadmin@demo.example", Screen.DESKTOP);
        desk.navigate(address("/helpdesk/all-open"));
        desk.locator(".sw-ticket-row").filter(with(subject)).click();
        assertThat(desk.locator(".sw-message").last()).containsText("Do you hear me?");
        desk.getByLabel("Write your reply").fill("Loud and clear.");
        desk.getByRole(AriaRole.BUTTON, named("Send")).click();
        letLeave(desk);

        var mail = customer.locator(".sw-demo-received .mail").filter(with(subject));
        assertThat(mail).containsText("Loud and clear.");
        mail.getByRole(AriaRole.BUTTON).click();
        customer.getByLabel("Message").fill("Then all is well.");
        customer.getByRole(AriaRole.BUTTON, named("Send mail")).click();

        assertThat(desk.locator(".sw-message")).hasCount(3);
        assertThat(desk.locator(".sw-message").last()).containsText("Then all is well.");
    }

    private void write(Page page, String text) {
        page.getByLabel("Subject").fill(subject);
        page.getByLabel("Message").fill(text);
        page.getByRole(AriaRole.BUTTON, named("Send mail")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
