package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import io.stellwerk.base.ui.Keyed;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.tickets.BulkJobId;

/** How far one's changes of many tickets are, and how they ended; the browser may be closed meanwhile. */
class BulkPanel extends Composite<Section> {

    private final BulkDesk desk;
    private final Keyed<ShownBulk, BulkLine> jobs =
            new Keyed<>(getContent(), shown -> shown.job().id(), this::line, BulkLine::show);

    BulkPanel(BulkDesk desk, LiveUpdates live) {
        this.desk = desk;
        getContent().addClassName("sw-bulk-jobs");
        getContent().setAriaLabel(getTranslation("inbox.bulk.jobs"));
        getContent().getElement().setAttribute("aria-live", "polite");
        live.watch(this, desk.topic(), this::refresh);
        refresh();
    }

    private void refresh() {
        var mine = desk.mine();
        setVisible(!mine.isEmpty());
        jobs.show(mine);
    }

    private BulkLine line(ShownBulk shown) {
        var id = shown.job().id();
        return new BulkLine(() -> desk.stop(id), () -> undo(id), () -> desk.putAway(id));
    }

    private void undo(BulkJobId job) {
        if (!desk.undo(job)) {
            Toasts.problem(getTranslation("inbox.bulk.too-late"));
            refresh();
        }
    }
}
