package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.tickets.SlaClock;
import io.stellwerk.tickets.SlaReading;
import io.stellwerk.tickets.TicketSla;
import io.stellwerk.tickets.ui.SlaWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that was promised about a ticket, and when it was kept. */
class SlaPanel extends Composite<Section> {

    private static final int MOST = 6;

    private final Paragraph policy = new Paragraph();
    private final UnorderedList goals = new UnorderedList();

    private transient List<SlaReading> shown = List.of();

    SlaPanel() {
        policy.addClassName("sw-soft");
        goals.addClassName("sw-sla-goals");
        getContent().addClassName("sw-sla-panel");
        getContent().add(new H3(getTranslation("inbox.sla")), policy, goals);
    }

    void show(Optional<TicketSla> sla, Instant now) {
        setVisible(sla.isPresent());
        sla.ifPresent(known -> {
            policy.setText(getTranslation("inbox.sla.policy", known.policy()));
            show(
                    known.clocks().stream()
                            .skip(Math.max(0, known.clocks().size() - MOST))
                            .toList(),
                    now);
        });
    }

    private void show(List<SlaClock> clocks, Instant now) {
        var standing = clocks.stream()
                .map(clock -> SlaReading.of(clock, now).anyMinute())
                .toList();
        if (!shown.equals(standing)) {
            shown = standing;
            goals.removeAll();
            clocks.forEach(clock -> goals.add(line(clock, now)));
        }
    }

    private ListItem line(SlaClock clock, Instant now) {
        var line = clock.runs()
                ? new ListItem(SlaChip.sentence(SlaReading.of(clock, now)))
                : new ListItem(title(clock), result(clock));
        clock.dueAt().ifPresent(due -> line.add(soft(getTranslation("inbox.sla.due", Moments.brief(due)))));
        return line;
    }

    private Span title(SlaClock clock) {
        var title = new Span(SlaWords.goal(clock.goal()));
        title.addClassName("goal");
        return title;
    }

    private Component result(SlaClock clock) {
        var icon = clock.wasMissed() ? Icon.WARNING : Icon.CHECK;
        var when = Moments.brief(clock.endedAt().orElse(clock.startedAt()));
        var result = new Div(
                icon.small(), new Span(getTranslation(clock.wasMissed() ? "inbox.sla.missed" : "inbox.sla.met", when)));
        result.addClassNames("sw-sla-result", clock.wasMissed() ? "missed" : "met");
        return result;
    }

    private static Span soft(String text) {
        var soft = new Span(text);
        soft.addClassName("sw-soft");
        return soft;
    }
}
