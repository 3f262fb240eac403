package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.stellwerk.ActingAs;
import io.stellwerk.accounts.Accounts;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The settings on a phone, whose navigation is a strip that has no room for all entries. */
class SettingsJourneyTests extends JourneyTest {

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs acting;

    @Test
    void whereOneIsIsInSightAtOnceAndAfterGoingElsewhere() {
        var page = logIn("superadmin@demo.example", Screen.PHONE);

        page.navigate(address("/settings/audit-log"));
        isInSight(page, "Audit log");

        follow(page, "Users");
        isInSight(page, "Users");
        page.locator(".sw-settings-menu").evaluate("strip => strip.scrollTo({ left: 0, behavior: 'instant' })");
        answered(page);
        page.goBack();
        isInSight(page, "Audit log");
    }

    @Test
    void theStripMovesOnlyForThoseWhoLikeMotion() {
        var page = logIn("superadmin@demo.example", Screen.PHONE);
        page.navigate(address("/settings/audit-log"));
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        assertThat(page.locator(".sw-settings-menu")).hasCSS("scroll-behavior", "smooth");

        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

        assertThat(page.locator(".sw-settings-menu")).hasCSS("scroll-behavior", "auto");
        page.reload();
        isInSight(page, "Audit log");
    }

    @Test
    void howLongAgoCountsTheDaysOfTheZoneOneChose() {
        var agent = crews.hire(1).agent();
        acting.run(agent.email().value(), () -> accounts.live(ZoneId.of("Pacific/Kiritimati")));
        var page = logIn(agent);
        page.clock().setFixedTime("2026-11-28T12:00:00Z");

        assertThat(page.evaluate("""
                async () => {
                    await import('/scripts/relative-time.js');
                    const time = document.createElement('sw-time');
                    time.setAttribute('lang', 'en');
                    time.setAttribute('datetime', '2026-11-28T09:59:00Z');
                    document.body.append(time);
                    return time.textContent;
                }""")).isEqualTo("yesterday");
    }

    private static void isInSight(Page page, String entry) {
        var current = page.locator(".sw-settings-link[aria-current]");
        assertThat(current).hasText(entry);
        assertThat(current).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    }
}
