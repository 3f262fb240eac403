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

    /** Whoever lets go of a session does what others had to do in it meanwhile, as at each request. */
    void roundTrip() {
        window.activate();
        var session = window.getUI().getSession();
        session.unlock();
        session.lock();
        window.roundTrip();
    }

    /** The numbers of the tickets listed, and of the views their counts. */
    record Shown(List<String> tickets, List<String> counts) {

        /** A list that is open for longer goes on further down. */
        boolean goesOnFrom(Shown fresh) {
            return counts.equals(fresh.counts)
                    && tickets.size() >= fresh.tickets.size()
                    && tickets.subList(0, fresh.tickets.size()).equals(fresh.tickets);
        }
    }

    Shown shows() {
        window.activate();
        var page = window.getUI().getInternals().getActiveRouterTargetsChain().getLast();
        return new Shown(
                with(page.getElement(), "data-ticket")
                        .map(element -> element.getAttribute("data-ticket"))
                        .toList(),
                with(page.getElement(), "data-count")
                        .map(element -> element.getAttribute("data-count") + "=" + element.getTextRecursively())
                        .toList());
    }

    void close() {
        window.activate();
        window.close();
    }

    private static Stream<Element> with(Element element, String attribute) {
        return Stream.concat(
                Stream.of(element).filter(self -> self.hasAttribute(attribute)),
                element.getChildren().flatMap(child -> with(child, attribute)));
    }
}
