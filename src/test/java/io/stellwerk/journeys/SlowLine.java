package io.stellwerk.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/**
 * A line that can be held: what the browser then says arrives only once it is let go, while the server still reaches the
 * browser. Vaadin says one thing at a time, and all that came up meanwhile together right after its answer.
 */
final class SlowLine {

    private final Page page;
    private final List<Route> held = new ArrayList<>();

    private SlowLine(Page page) {
        this.page = page;
    }

    static SlowLine of(Page page) {
        page.evaluate("addEventListener('changed', event => window.told = event.detail.html, true)");
        return new SlowLine(page);
    }

    SlowLine hold() {
        page.route(url -> url.contains("v-r=uidl"), held::add);
        return this;
    }

    /** What was said first arrives; what came up meanwhile is held. */
    void letOneThrough() {
        page.waitForCondition(() -> !held.isEmpty());
        held.removeFirst().resume();
    }

    void letGo() {
        page.unrouteAll();
        held.forEach(Route::resume);
        held.clear();
    }

    /** What is said next arrives, but its answer does not, so that the page says nothing more. */
    void loseAnswer() {
        page.route(url -> url.contains("v-r=uidl"), Route::fetch, new Page.RouteOptions().setTimes(1));
    }

    /** @param words the last paragraph in the editor */
    void toldUpTo(String words) {
        page.waitForFunction("words => window.told?.endsWith(`<p>${words}</p>`)", words);
    }

    /** Nothing is in this browser that the server does not have. */
    static void allIsKept(Page page) {
        page.waitForFunction("Object.keys(localStorage).every(key => !key.startsWith('sw-draft'))");
    }
}
