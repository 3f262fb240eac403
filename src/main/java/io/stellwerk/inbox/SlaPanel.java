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
import io.stellwerk.tickets.ThreadEntry;
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
    private transient List<ThreadEntry> thread = List.of();

    SlaPanel() {
        policy.addClassName("sw-soft");
        goals.addClassName("sw-sla-goals");
        getContent().addClassName("sw-sla-panel");
        getContent().add(new H3(getTranslation("inbox.sla")), policy, goals);
    }

    void show(Optional<TicketSla> sla, List<ThreadEntry> said, Instant now) {
        thread = said;
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
        var ending = Ending.of(clock, thread);
        var when = Moments.brief(clock.endedAt().orElse(clock.startedAt()));
        var result = new Div(ending.icon.small(), new Span(getTranslation("inbox.sla." + Words.key(ending), when)));
        result.addClassNames("sw-sla-result", Words.key(ending));
        return result;
    }

    private enum Ending {
        MET(Icon.CHECK),
        MISSED(Icon.WARNING),
        UNANSWERED(Icon.INFO);

        private final Icon icon;

        Ending(Icon icon) {
            this.icon = icon;
        }

        static Ending of(SlaClock clock, List<ThreadEntry> thread) {
            if (clock.wasMissed()) {
                return MISSED;
            }
            return clock.wasClosedUnanswered(thread) ? UNANSWERED : MET;
        }
    }

    private static Span soft(String text) {
        var soft = new Span(text);
        soft.addClassName("sw-soft");
        return soft;
    }
}
