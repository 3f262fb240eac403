package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.stellwerk.tickets.StatusMove;

/** How far the tickets of one status have come. */
class StatusMoveBar extends Composite<Div> {

    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private transient StatusMove move;

    StatusMoveBar(StatusMove move) {
        this.move = move;
        bar.getElement().setAttribute("aria-label", getTranslation("tickets.status.moving"));
        getContent().addClassName("sw-recount");
        getContent().add(words, bar);
    }

    void show(StatusMove now) {
        move = now;
        words.setText(words(move.left()));
        bar.setMax((double) Math.max(1, move.tickets()));
        bar.setValue((double) move.done());
    }

    String beginning() {
        return words(0);
    }

    String end() {
        return getTranslation("tickets.status.moving.done", StatusNames.of(move.status()));
    }

    private String words(long tickets) {
        var status = move.status();
        return move.instead()
                .map(to ->
                        getTranslation("tickets.status.moving.to", tickets, StatusNames.of(status), StatusNames.of(to)))
                .orElseGet(() -> getTranslation(
                        status.open() ? "tickets.status.moving.open" : "tickets.status.moving.close",
                        tickets,
                        StatusNames.of(status)));
    }
}
