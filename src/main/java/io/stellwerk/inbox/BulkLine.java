package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Numbers;

/** One change of many tickets: how far it is, or how it ended. */
class BulkLine extends Composite<Div> {

    private final Span title = span("title");
    private final ProgressBar progress = new ProgressBar();
    private final Span count = span("count");
    private final Span report = span("report");
    private final Button stop = new Button(getTranslation("inbox.bulk.stop"));
    private final Button undo = new Button(getTranslation("inbox.bulk.undo"));
    private final Button close = new Button(Icon.CLOSE.small());

    BulkLine(Runnable onStop, Runnable onUndo, Runnable onPutAway) {
        stop.addClickListener(click -> onStop.run());
        undo.addClickListener(click -> onUndo.run());
        close.addClickListener(click -> onPutAway.run());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("inbox.bulk.put-away"));
        close.setTooltipText(getTranslation("inbox.bulk.put-away"));
        progress.getElement().setAttribute("aria-label", getTranslation("inbox.bulk.jobs"));
        var actions = new Div(stop, undo, close);
        actions.addClassName("actions");
        getContent().addClassName("job");
        getContent().add(title, progress, count, report, actions);
    }

    void show(ShownBulk shown) {
        var job = shown.job();
        title.setText(BulkWords.title(shown));
        progress.setMax((double) Math.max(1, job.total()));
        progress.setValue((double) job.dealtWith());
        count.setText(
                getTranslation("inbox.bulk.progress", Numbers.whole(job.dealtWith()), Numbers.whole(job.total())));
        report.setText(job.isFinished() ? String.join(" ", BulkWords.report(job)) : "");
        progress.setVisible(!job.isFinished());
        count.setVisible(!job.isFinished());
        report.setVisible(job.isFinished());
        stop.setVisible(!job.isFinished());
        undo.setVisible(shown.undoable());
        close.setVisible(job.isFinished());
    }

    private static Span span(String name) {
        var span = new Span();
        span.addClassName(name);
        return span;
    }
}
