package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

class BrowserTests {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void everyPersonHasTheirOwnLanguageColoursSizeAndCookies() {
        var agent = browser.open();
        var customer = browser.open(Screen.PHONE.in(Locale.GERMAN).dark());

        assertThat(agent.evaluate("navigator.language")).isEqualTo("en");
        assertThat(customer.evaluate("navigator.language")).isEqualTo("de");
        assertThat(agent.evaluate("innerWidth")).isEqualTo(1440);
        assertThat(customer.evaluate("innerWidth")).isEqualTo(390);
        assertThat(agent.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(false);
        assertThat(customer.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(true);
        assertThat(agent.context()).isNotSameAs(customer.context());
    }

    @Test
    void aPageIsRendered() {
        var page = browser.open();

        page.navigate("data:text/html,<title>Stellwerk</title><h1>Gleis 1</h1>");

        assertThat(page).hasTitle("Stellwerk");
        assertThat(page.locator("h1")).hasText("Gleis 1");
    }

    @Test
    void aFailingTestLeavesAScreenshot() throws IOException {
        Path screenshot = Path.of("target/screenshots/FailingJourney.breaks.png");
        Files.deleteIfExists(screenshot);

        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(FailingJourney.class))
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .execute()
                .testEvents()
                .assertStatistics(events -> events.failed(1));

        assertThat(screenshot).exists();
    }

    @EnabledIfSystemProperty(named = "never", matches = "started by hand")
    static class FailingJourney {

        @RegisterExtension
        final Browser browser = new Browser();

        @Test
        void breaks() {
            browser.open().navigate("data:text/html,<h1>Signal: halt</h1>");
            throw new AssertionError("on purpose");
        }
    }
}
