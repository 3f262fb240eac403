package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.stellwerk.ActingAs;
import io.stellwerk.Customers;
import io.stellwerk.tickets.Pipeline;
import io.stellwerk.tickets.StatusId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tickets on the board: a column for each status. */
class BoardJourneyTests extends JourneyTest {

    private static final String ADMIN = "admin@demo.example";
    private static final String NEW = "1";
    private static final String WAITING_ON_CONTACT = "2";
    private static final String WAITING_ON_US = "3";

    @Autowired
    ActingAs acting;

    @Autowired
    Customers customers;

    @Autowired
    Pipeline pipeline;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aCardIsPutIntoAnotherColumnByMouseAndByKeyboardAndEverybodySeesIt() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), word + " first");
        customers.writeTo(agent.email().value(), word + " second");
        var page = logIn(agent);
        var elsewhere = logIn(agent);
        page.navigate(address("/helpdesk/assigned-to-me?layout=board"));
        elsewhere.navigate(address("/helpdesk/assigned-to-me?layout=board"));
        assertThat(count(page, NEW)).hasText("2");
        everybodyCanUse(page);

        acting.run(ADMIN, () -> pipeline.move(new StatusId(Long.parseLong(NEW)), 2));
        try {
            assertThat(page.locator(".sw-lane").first()).hasAttribute("data-status", WAITING_ON_CONTACT);
            assertThat(card(page, NEW, "first").locator("select")).hasValue(NEW);
        } finally {
            acting.run(ADMIN, () -> pipeline.move(new StatusId(Long.parseLong(NEW)), -2));
        }
        assertThat(page.locator(".sw-lane").first()).hasAttribute("data-status", NEW);

        card(page, NEW, "first").dragTo(lane(page, WAITING_ON_US));
        assertThat(card(page, WAITING_ON_US, "first")).isVisible();
        assertThat(card(elsewhere, WAITING_ON_US, "first")).isVisible();
        assertThat(count(elsewhere, NEW)).hasText("1");

        page.mouse().move(5, 5);
        card(page, NEW, "second").locator("a").focus();
        page.keyboard().press("s");
        assertThat(card(page, NEW, "second").locator("select")).isFocused();
        card(page, NEW, "second").locator("select").selectOption(WAITING_ON_CONTACT);
        assertThat(card(page, WAITING_ON_CONTACT, "second")).isVisible();
        assertThat(count(page, NEW)).hasText("0");

        var second = card(page, WAITING_ON_CONTACT, "second").locator("a");
        for (Runnable back :
                List.<Runnable>of(page::goBack, () -> page.keyboard().press("u"))) {
            second.focus();
            page.keyboard().press("o");
            assertThat(page.locator(".sw-ticket-header h2")).containsText(word + " second");
            page.waitForURL("**/helpdesk/ticket/**");
            answered(page);
            back.run();
            assertThat(second).isFocused();
        }

        var first = card(page, WAITING_ON_US, "first").locator("a");
        page.keyboard().press("l");
        assertThat(first).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(second).isFocused();
    }

    @Test
    void onAPhoneOneColumnFillsTheScreen() {
        var agent = crews.hire(1).agent();
        customers.writeTo(agent.email().value(), word + " small");
        var page = logIn(agent.email().value(), Screen.PHONE);
        page.navigate(address("/helpdesk/assigned-to-me?layout=board"));

        assertThat(card(page, NEW, "small")).isVisible();
        page.waitForFunction("() => document.documentElement.scrollWidth <= innerWidth");
    }

    private Locator card(Page page, String status, String name) {
        return lane(page, status)
                .locator("[data-ticket]")
                .filter(new Locator.FilterOptions().setHasText(word + " " + name));
    }

    private static Locator lane(Page page, String status) {
        return page.locator(".sw-lane[data-status='" + status + "']");
    }

    private static Locator count(Page page, String status) {
        return lane(page, status).locator(".count");
    }
}
