package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.Toasts;
import java.text.NumberFormat;
import java.util.List;

/** How far one's changes of many tickets are, and how they ended; the browser may be closed meanwhile. */
class BulkPanel extends Composite<Section> {

    private final BulkDesk desk;
    private final Keyed<ShownBulk, Div> jobs =
            new Keyed<>(getContent(), shown -> shown.job().id(), shown -> new Div(), this::update);

    BulkPanel(BulkDesk desk, LiveUpdates live) {
        this.desk = desk;
        getContent().addClassName("sw-bulk-jobs");
        getContent().setAriaLabel(getTranslation("inbox.bulk.jobs"));
        getContent().getElement().setAttribute("aria-live", "polite");
        live.watch(this, desk.topic(), this::refresh);
        refresh();
    }

    private void refresh() {
        List<ShownBulk> mine = desk.mine();
        setVisible(!mine.isEmpty());
        jobs.show(mine);
    }

    private void update(Div line, ShownBulk shown) {
        line.setClassName("job", true);
        line.removeAll();
        line.add(span("title", BulkWords.title(shown)));
        if (shown.job().isFinished()) {
            line.add(span("report", String.join(" ", BulkWords.report(shown.job()))));
        } else {
            line.add(progress(shown), span("count", count(shown)));
        }
        line.add(actions(shown));
    }

    private static ProgressBar progress(ShownBulk shown) {
        return new ProgressBar(
                0, Math.max(1, shown.job().total()), shown.job().dealtWith());
    }

    private String count(ShownBulk shown) {
        var number = NumberFormat.getIntegerInstance(getLocale());
        return getTranslation(
                "inbox.bulk.progress",
                number.format(shown.job().dealtWith()),
                number.format(shown.job().total()));
    }

    private Component actions(ShownBulk shown) {
        var actions = new Div();
        actions.addClassName("actions");
        var id = shown.job().id();
        if (!shown.job().isFinished()) {
            actions.add(new Button(getTranslation("inbox.bulk.stop"), click -> desk.stop(id)));
            return actions;
        }
        if (shown.undoable()) {
            actions.add(new Button(getTranslation("inbox.bulk.undo"), click -> undo(shown)));
        }
        var close = new Button(Icon.CLOSE.small(), click -> desk.putAway(id));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("inbox.bulk.put-away"));
        close.setTooltipText(getTranslation("inbox.bulk.put-away"));
        actions.add(close);
        return actions;
    }

    private void undo(ShownBulk shown) {
        if (!desk.undo(shown.job().id())) {
            Toasts.problem(getTranslation("inbox.bulk.too-late"));
            refresh();
        }
    }

    private static Span span(String name, String text) {
        var span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
