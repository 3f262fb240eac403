package io.stellwerk.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.tickets.SlaClock;
import io.stellwerk.tickets.SlaState;
import io.stellwerk.tickets.ui.SlaWords;
import java.time.Instant;

/** How a clock stands, kept current by the browser; the exact moment appears on hover. */
@Tag("sw-sla")
class SlaChip extends Component implements HasComponents, HasStyle {

    private SlaChip(SlaClock clock, Instant now, boolean brief) {
        var words = new Span(brief ? SlaWords.brief(clock, now) : SlaWords.sentence(clock, now));
        words.addClassName("words");
        add(icon(clock, now).small(), words);
        addClassName(Words.key(clock.state(now)));
        setClassName("paused", clock.isPaused());
        if (brief) {
            getElement().setAttribute("role", "img");
            getElement().setAttribute("aria-label", SlaWords.sentence(clock, now));
        }
        if (!clock.isPaused()) {
            goOn(clock, brief);
        }
    }

    /** "First reply due in 41 min". */
    static SlaChip sentence(SlaClock clock, Instant now) {
        return new SlaChip(clock, now, false);
    }

    /** "41 min", where there is little room. */
    static SlaChip brief(SlaClock clock, Instant now) {
        return new SlaChip(clock, now, true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://scripts/sla-clock.js");
    }

    private void goOn(SlaClock clock, boolean brief) {
        clock.dueAt().ifPresent(due -> {
            getElement().setAttribute("due", due.toString());
            getElement().setAttribute("title", SlaWords.goal(clock.goal()) + ", " + Moments.exact(due));
            getElement().setAttribute("units", SlaWords.units());
            getElement().setAttribute("in", SlaWords.pattern(clock, brief, false));
            getElement().setAttribute("over", SlaWords.pattern(clock, brief, true));
        });
        clock.dueSoonAt().ifPresent(soon -> getElement().setAttribute("soon", soon.toString()));
    }

    private static Icon icon(SlaClock clock, Instant now) {
        return clock.state(now) == SlaState.OVERDUE ? Icon.WARNING : Icon.CLOCK;
    }
}
