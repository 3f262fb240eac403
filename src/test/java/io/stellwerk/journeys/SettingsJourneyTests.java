package io.stellwerk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

/** The settings on a phone, whose navigation is a strip that has no room for all entries. */
class SettingsJourneyTests extends JourneyTest {

    @Test
    void whereOneIsIsInSightAtOnceAndAfterGoingElsewhere() {
        var page = logIn("superadmin@demo.example", Screen.PHONE);

        page.navigate(address("/settings/audit-log"));
        isInSight(page, "Audit log");

        follow(page, "Users");
        isInSight(page, "Users");
        page.locator(".sw-settings-menu").evaluate("strip => strip.scrollTo({ left: 0, behavior: 'instant' })");
        page.goBack();
        isInSight(page, "Audit log");
    }

    @Test
    void theStripMovesOnlyForThoseWhoLikeMotion() {
        var page = logIn("superadmin@demo.example", Screen.PHONE);
        page.navigate(address("/settings/audit-log"));
        assertThat(page.locator(".sw-settings-menu")).hasCSS("scroll-behavior", "smooth");

        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

        assertThat(page.locator(".sw-settings-menu")).hasCSS("scroll-behavior", "auto");
        page.reload();
        isInSight(page, "Audit log");
    }

    private static void isInSight(Page page, String entry) {
        var current = page.locator(".sw-settings-link[aria-current]");
        assertThat(current).hasText(entry);
        assertThat(current).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    }
}
