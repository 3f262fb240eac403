package io.stellwerk.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The one browser of a test run. JUnit closes it after the last test. */
final class SharedBrowser implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 20_000;

    private static final List<String> NO_CALLS_HOME = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private SharedBrowser() {
        LaunchOptions options = Chromium.provide().setArgs(NO_CALLS_HOME);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(options);
    }

    static SharedBrowser in(ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedBrowser.class))
                .computeIfAbsent(SharedBrowser.class, key -> new SharedBrowser(), SharedBrowser.class);
    }

    BrowserContext newPerson(Screen screen) {
        BrowserContext person = browser.newContext(screen.options());
        person.setDefaultTimeout(PATIENCE_MILLIS);
        return person;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
