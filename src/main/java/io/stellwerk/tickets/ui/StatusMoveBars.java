package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.stellwerk.tickets.StatusMove;
import java.util.List;

/** How far tickets have come that follow their statuses; nothing once all are there. */
class StatusMoveBars extends Composite<Div> {

    StatusMoveBars() {
        getContent().getElement().setAttribute("role", "status");
    }

    void show(List<StatusMove> moves) {
        getContent().removeAll();
        moves.forEach(move -> getContent().add(line(move)));
    }

    private Div line(StatusMove move) {
        var bar = new ProgressBar(0, Math.max(1, move.tickets()), move.done());
        bar.getElement().setAttribute("aria-label", getTranslation("tickets.status.moving"));
        var line = new Div(new Span(words(move)), bar);
        line.addClassName("sw-recount");
        return line;
    }

    private String words(StatusMove move) {
        var name = StatusNames.of(move.status());
        return move.instead()
                .map(to -> getTranslation("tickets.status.moving.to", move.left(), name, StatusNames.of(to)))
                .orElseGet(() -> getTranslation(
                        move.status().open() ? "tickets.status.moving.open" : "tickets.status.moving.close",
                        move.left(),
                        name));
    }
}
