package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Moments;
import java.time.Instant;

/** Says in a list that a ticket sleeps; the moment it comes back appears on hover. */
class SnoozedMark extends Composite<Span> {

    SnoozedMark(Instant until) {
        var words = getTranslation("inbox.snooze.done", Moments.brief(until));
        getContent().addClassName("sw-snoozed");
        getContent().add(Icon.MOON.small());
        getContent().getElement().setAttribute("role", "img");
        getContent().getElement().setAttribute("aria-label", words);
        getContent().getElement().setAttribute("title", words);
    }
}
