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
import io.stellwerk.tickets.SlaReading;
import io.stellwerk.tickets.SlaState;
import io.stellwerk.tickets.ui.SlaWords;

/** How a clock stands, kept current by the browser; the exact moment appears on hover. */
@Tag("sw-sla")
class SlaChip extends Component implements HasComponents, HasStyle {

    private SlaChip(SlaReading reading, boolean brief) {
        var clock = reading.clock();
        var words = new Span(brief ? SlaWords.brief(reading) : SlaWords.sentence(reading));
        words.addClassName("words");
        add((reading.state() == SlaState.OVERDUE ? Icon.WARNING : Icon.CLOCK).small(), words);
        addClassName(Words.key(reading.state()));
        setClassName("paused", reading.isPaused());
        if (brief) {
            getElement().setAttribute("role", "img");
            getElement().setAttribute("aria-label", SlaWords.sentence(reading));
        }
        if (!reading.isPaused()) {
            goOn(clock, brief);
        }
    }

    /** "First reply due in 41 min". */
    static SlaChip sentence(SlaReading reading) {
        return new SlaChip(reading, false);
    }

    /** "41 min left", where there is little room. */
    static SlaChip brief(SlaReading reading) {
        return new SlaChip(reading, true);
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
            if (brief) {
                getElement().setAttribute("in-full", SlaWords.pattern(clock, false, false));
                getElement().setAttribute("over-full", SlaWords.pattern(clock, false, true));
            }
        });
        clock.dueSoonAt().ifPresent(soon -> getElement().setAttribute("soon", soon.toString()));
    }
}
