package io.stellwerk.journeys;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** The server has heard the browser and done what it asked for; the browser does not know yet. */
final class LateAnswers {

    private final Page page;
    private final CDPSession browser;
    private final List<String> held = new ArrayList<>();

    private LateAnswers(Page page) {
        this.page = page;
        browser = page.context().newCDPSession(page);
        browser.on(
                "Fetch.requestPaused",
                answer -> held.add(answer.get("requestId").getAsString()));
    }

    /** @param address with {@code *} for anything */
    static LateAnswers to(Page page, String address) {
        var answers = new LateAnswers(page);
        var pattern = new JsonObject();
        pattern.addProperty("urlPattern", address);
        pattern.addProperty("requestStage", "Response");
        var patterns = new JsonArray();
        patterns.add(pattern);
        var wanted = new JsonObject();
        wanted.add("patterns", patterns);
        answers.browser.send("Fetch.enable", wanted);
        return answers;
    }

    void awaitOne() {
        page.waitForCondition(() -> !held.isEmpty());
    }

    void letGo() {
        browser.send("Fetch.disable");
        browser.detach();
    }
}
