package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.stellwerk.Customer;
import io.stellwerk.OutsideMail;
import io.stellwerk.channels.email.SmtpReceiver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** One email goes in, the right person sees it without reload and answers it. */
class MainJobJourneyTests extends JourneyTest {

    @RegisterExtension
    final OutsideMail outside = new OutsideMail();

    @Autowired
    SmtpReceiver receiver;

    @Test
    void anEmailReachesTheRightPersonWhoAnswersItAndHearsBackWithoutReload() throws Exception {
        var crew = crews.hire(1);
        var customer = new Customer("Mia Wolf", receiver.port());
        var page = logIn(crew.agent());
        assertThat(page.getByText("Nothing is assigned to you")).isVisible();
        page.evaluate("window.wasNeverReloaded = true");

        customer.write(crew, "Refund for order 55", "Where is it?");
        var row = page.locator(".sw-ticket-row").filter(containing("Refund for order 55"));
        assertThat(row).containsText("Mia Wolf");
        assertThat(page.locator("[data-count=assigned-to-me]")).hasText("1");

        row.click();
        var messages = page.locator(".sw-thread .sw-message");
        assertThat(messages).hasCount(1);
        assertThat(messages.first()).containsText("Where is it?");
        assertThat(page.locator(".sw-why")).containsText(crew.agent().name() + ": the only eligible person.");
        everybodyCanUse(page);

        page.getByLabel("Write your reply").fill("It is on its way.");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true))
                .click();
        letLeave(page);
        var sent = outside.awaitMailAbout("Refund for order 55");
        assertThat(sent.getSubject()).isEqualTo("Re: Refund for order 55");
        assertThat(sent.getFrom()[0].toString()).contains(crew.address());
        assertThat(messages).hasCount(2);
        assertThat(messages.last()).containsText("It is on its way.");
        assertThat(messages.last()).containsText("Sent");
        assertThat(page.getByLabel("Write your reply")).isEmpty();

        customer.answer(crew, sent, "Thank you, and when?");
        assertThat(messages).hasCount(3);
        assertThat(messages.last()).containsText("Thank you, and when?");
        assertThat(page.locator(".sw-ticket-header .status")).containsText("Waiting on us");
        assertThat(page.locator(".sw-ticket-row")).hasCount(1);
        assertThat(page.evaluate("window.wasNeverReloaded")).isEqualTo(true);
    }

    /** Somebody chooses the open ticket once more, and others before the line has answered. */
    @Test
    void theLastTicketThatWasChosenIsTheOneThatOpens() throws Exception {
        var crew = crews.hire(1);
        for (var subject : List.of("First choice", "Second choice", "Third choice")) {
            new Customer("Mia Wolf", receiver.port()).write(crew, subject, "Hello?");
        }
        var desk = DeskScreen.of(logIn(crew.agent()));
        assertThat(desk.rows("choice")).hasCount(3);
        desk.open("First choice");
        var held = new ArrayList<Route>();
        desk.page().route(url -> url.contains("v-r=uidl"), held::add);

        desk.link("First choice").press("Enter");
        desk.link("Second choice").press("Enter");
        desk.link("Third choice").press("Enter");
        desk.page().unrouteAll();
        held.forEach(Route::resume);

        desk.opened("Third choice");
        desk.open("First choice");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
