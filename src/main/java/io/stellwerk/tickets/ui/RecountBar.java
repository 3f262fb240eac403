package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.stellwerk.tickets.SlaProgress;

/** How far a change has come; nothing once it is everywhere. Only beginning and end are spoken. */
class RecountBar extends Composite<Div> {

    private final Div shown = new Div();
    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Spoken news = new Spoken();

    RecountBar() {
        bar.getElement().setAttribute("aria-label", getTranslation("tickets.sla.recount"));
        shown.addClassName("sw-recount");
        shown.add(words, bar);
        shown.setVisible(false);
        getContent().add(shown, news);
    }

    void show(SlaProgress progress) {
        say(!progress.isOver());
        shown.setVisible(!progress.isOver());
        if (!progress.isOver()) {
            words.setText(getTranslation("tickets.sla.recount.progress", progress.done(), progress.all()));
            bar.setMax((double) progress.all());
            bar.setValue((double) progress.done());
        }
    }

    private void say(boolean goesOn) {
        if (goesOn != shown.isVisible()) {
            news.say(getTranslation(goesOn ? "tickets.sla.recount" : "tickets.sla.recount.done"));
        }
    }
}
