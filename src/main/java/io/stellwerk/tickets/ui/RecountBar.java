package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.stellwerk.tickets.SlaProgress;

/** How far a change has come; nothing once it is everywhere. */
class RecountBar extends Composite<Div> {

    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();

    RecountBar() {
        bar.getElement().setAttribute("aria-label", getTranslation("tickets.sla.recount"));
        getContent().addClassName("sw-recount");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(words, bar);
    }

    void show(SlaProgress progress) {
        setVisible(!progress.isOver());
        if (!progress.isOver()) {
            words.setText(getTranslation("tickets.sla.recount.progress", progress.done(), progress.all()));
            bar.setMax((double) progress.all());
            bar.setValue((double) progress.done());
        }
    }
}
