package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.stellwerk.ActingAs;
import io.stellwerk.Customers;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Tickets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was found stands in sight, however little room there is. */
class SearchJourneyTests extends JourneyTest {

    private static final List<String> LAYOUTS = List.of("split", "table", "board");

    @Autowired
    Customers customers;

    @Autowired
    Tickets tickets;

    @Autowired
    ActingAs acting;

    private final String word = "q" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aHitStandsInSightInEveryLayoutOnADeskAndOnAPhone() {
        var agent = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(agent, "A subject that is rather long, about the order of last Tuesday");
        acting.run(
                agent,
                () -> tickets.note(
                        ticket,
                        SafeHtml.fromPlain("Nothing of interest stands here. ".repeat(10) + "Lamps by " + word
                                + " of last week came broken again.")));

        for (var screen : List.of(Screen.DESKTOP, Screen.PHONE)) {
            var page = logIn(agent, screen);
            for (var layout : LAYOUTS) {
                page.navigate(address("/helpdesk/all-open?layout=" + layout + "&q=" + word));
                inSight(page);
            }
            everybodyCanUse(page);
        }
    }

    @Test
    void whatNobodyUnderstandsOfAnAddressIsSaidAndGone() {
        var page = logIn(crews.hire(1).agent().email().value(), Screen.DESKTOP);

        page.navigate(address("/helpdesk/all-open?priority=purple&sort=newest"));

        assertThat(page.locator(".sw-tickets .sw-notice")).containsText("left out (Priority)");
        assertThat(page).hasURL(address("/helpdesk/all-open?layout=split&sort=newest"));
        everybodyCanUse(page);
        page.reload();
        assertThat(page.locator(".sw-tickets h1")).isVisible();
        assertThat(page.locator(".sw-tickets .sw-notice")).hasCount(0);
    }

    private void inSight(Page page) {
        var hit = page.locator(".sw-found-in mark");
        assertThat(hit).hasText(word);
        page.waitForFunction("""
                () => {
                  const hit = document.querySelector('.sw-found-in mark');
                  const seen = hit.getBoundingClientRect();
                  const room = hit.closest('.sw-found-in').getBoundingClientRect();
                  const row = hit.closest('[data-ticket]').getBoundingClientRect();
                  return document.documentElement.scrollWidth <= innerWidth && row.right <= innerWidth
                    && seen.right <= Math.min(room.right + 1, innerWidth) && seen.bottom <= room.bottom + 1;
                }
                """);
    }
}
