package io.stellwerk.benchmarks;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.dom.Element;
import io.stellwerk.Screens;
import java.util.List;
import java.util.stream.Stream;

/** Somebody's open help desk. */
record LiveWindow(String email, String page, BrowserlessUIContext window) {

    static LiveWindow open(Screens screens, String email, String page) {
        var live = new LiveWindow(email, page, screens.of(email));
        live.window.getUI().navigate(page);
        live.window.roundTrip();
        return live;
    }

    void roundTrip() {
        window.activate();
        window.roundTrip();
    }

    /** The numbers of the tickets listed, and of the views their counts. */
    List<String> shows() {
        window.activate();
        var page = window.getUI().getInternals().getActiveRouterTargetsChain().getLast();
        return facts(page.getElement()).toList();
    }

    void close() {
        window.activate();
        window.close();
    }

    private static Stream<String> facts(Element element) {
        var own = Stream.of("data-ticket", "data-count")
                .filter(element::hasAttribute)
                .map(name -> element.getAttribute(name)
                        + (name.equals("data-count") ? "=" + element.getTextRecursively() : ""));
        return Stream.concat(own, element.getChildren().flatMap(LiveWindow::facts));
    }
}
