package io.stellwerk.journeys;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Sits beside somebody at a browser and notes what they should never see: complaints of the browser, toasts about a
 * problem, and a word that is not for them, be it on the screen or in what the server pushes.
 */
final class Witness {

    private static final Set<String> BAD = Set.of("error", "warning");

    private static final String WATCH = """
            (secret => {
              const tell = (what) => window.tellWitness(what);
              const look = (node) => {
                if (node.textContent?.includes(secret)) tell(`on the screen: ${node.textContent.slice(0, 200)}`);
                const toast = (node.parentElement ?? node).closest?.(".sw-toast.problem") ?? node.querySelector?.(".sw-toast.problem");
                if (toast) tell(`toast: ${toast.textContent}`);
              };
              new MutationObserver((changes) => {
                for (const change of changes) {
                  if (change.type === "characterData") look(change.target);
                  change.addedNodes.forEach(look);
                }
              }).observe(document, { childList: true, characterData: true, subtree: true });
            })("{secret}")
            """;

    private final List<String> noted = new CopyOnWriteArrayList<>();

    private Witness() {}

    /** @param secret what this person may not read anywhere; a word without quotes */
    static Witness of(Page page, String secret) {
        var witness = new Witness();
        page.exposeFunction("tellWitness", told -> witness.noted.add(String.valueOf(told[0])));
        page.addInitScript(WATCH.replace("{secret}", secret));
        page.onConsoleMessage(witness::heard);
        page.onPageError(error -> witness.noted.add("page: " + error));
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            if (frame.text() != null && frame.text().contains(secret)) {
                witness.noted.add("pushed: " + secret);
            }
        }));
        return witness;
    }

    List<String> noted() {
        return List.copyOf(noted);
    }

    private void heard(ConsoleMessage message) {
        if (BAD.contains(message.type())) {
            noted.add("console: " + message.text() + " " + message.location());
        }
    }
}
