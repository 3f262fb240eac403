package io.stellwerk.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real browser for a test: {@code @RegisterExtension final Browser browser = new Browser();}. Everybody who opens it
 * has their own cookies. A failing test leaves {@code target/screenshots/<test>.png}, one for each open page.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    private static final Logger log = LoggerFactory.getLogger(Browser.class);

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final List<BrowserContext> people = new ArrayList<>();
    private @Nullable SharedBrowser shared;

    @Override
    public void beforeEach(ExtensionContext test) {
        shared = SharedBrowser.in(test);
    }

    /** An empty page of a new person at a desk, in English. */
    public Page open() {
        return open(Screen.DESKTOP);
    }

    /** An empty page of a new person in front of this screen. */
    public Page open(Screen screen) {
        if (shared == null) {
            throw new IllegalStateException("Browser is not registered as an extension of this test");
        }
        BrowserContext person = shared.newPerson(screen);
        people.add(person);
        return person.newPage();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            takeScreenshots(test);
        }
        people.stream().flatMap(person -> person.pages().stream()).forEach(Browser::leave);
        people.forEach(BrowserContext::close);
        people.clear();
    }

    /** Not every browser tells a page that it is closed; its window would stay, and read along, for a quarter of an hour. */
    private static void leave(Page page) {
        try {
            page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))");
        } catch (PlaywrightException underWay) {
            log.debug("A page left by itself", underWay);
        }
    }

    private void takeScreenshots(ExtensionContext test) {
        String name = test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
        List<Page> pages =
                people.stream().flatMap(person -> person.pages().stream()).toList();
        for (int i = 0; i < pages.size(); i++) {
            Path file = SCREENSHOTS.resolve(name + (i == 0 ? "" : "-" + (i + 1)) + ".png");
            pages.get(i).screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }
}
