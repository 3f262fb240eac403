package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Keyed;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.tickets.BulkJobId;
import java.util.List;

/**
 * How far one's changes of many tickets are, and how they ended; the browser may be closed meanwhile. What ended before the
 * latest makes room for it.
 */
class BulkPanel extends Composite<Section> {

    private final BulkDesk desk;
    private final Div latest = new Div();
    private final Div earlier = new Div();
    private final Button more = new Button(Icon.DOWN.small(), click -> unfold());
    private final Keyed<ShownBulk, BulkLine> shown = keyed(latest);
    private final Keyed<ShownBulk, BulkLine> folded = keyed(earlier);

    BulkPanel(BulkDesk desk, LiveUpdates live) {
        this.desk = desk;
        getContent().addClassName("sw-bulk-jobs");
        getContent().setAriaLabel(getTranslation("inbox.bulk.jobs"));
        latest.getElement().setAttribute("aria-live", "polite");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("more");
        earlier.setVisible(false);
        getContent().add(latest, more, earlier);
        live.watch(this, desk.topic(), this::refresh);
        refresh();
    }

    private void refresh() {
        var mine = desk.mine();
        var newest =
                mine.stream().filter(each -> each.job().isFinished()).limit(1).toList();
        var before = mine.stream()
                .filter(each -> each.job().isFinished() && !newest.contains(each))
                .toList();
        setVisible(!mine.isEmpty());
        shown.show(mine.stream().filter(each -> !before.contains(each)).toList());
        folded.show(before);
        offer(before);
    }

    private void offer(List<ShownBulk> before) {
        more.setVisible(!before.isEmpty());
        more.setText(getTranslation("inbox.bulk.earlier", before.size()));
        if (before.isEmpty()) {
            earlier.setVisible(false);
        }
        more.getElement().setAttribute("aria-expanded", Boolean.toString(earlier.isVisible()));
    }

    private void unfold() {
        earlier.setVisible(!earlier.isVisible());
        refresh();
    }

    private Keyed<ShownBulk, BulkLine> keyed(Div where) {
        return new Keyed<>(where, each -> each.job().id(), this::line, BulkLine::show);
    }

    private BulkLine line(ShownBulk each) {
        var id = each.job().id();
        return new BulkLine(() -> desk.stop(id), () -> undo(id), () -> desk.putAway(id));
    }

    private void undo(BulkJobId job) {
        if (!desk.undo(job)) {
            Toasts.problem(getTranslation("inbox.bulk.too-late"));
            refresh();
        }
    }
}
