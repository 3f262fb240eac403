package io.stellwerk.inbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.RelativeTime;
import io.stellwerk.tickets.TimelineEvent;

/** A quiet line about what happened between messages. */
class EventLine extends ThreadLine {

    EventLine(TimelineEvent event, OpenTicket ticket) {
        getContent().addClassNames("sw-event", Words.key(event.kind()));
        var words = new Span(new EventWords(ticket).of(event));
        words.addClassName("words");
        var line = new Div(icon(event).small(), words, new RelativeTime(event.at()));
        line.addClassName("line");
        getContent().add(line);
    }

    private static Icon icon(TimelineEvent event) {
        return switch (event.kind()) {
            case OPENED -> Icon.MAIL;
            case ASSIGNED_AUTOMATICALLY -> Icon.INFO;
            case ASSIGNED, ASSIGNED_BY_REPLY, UNASSIGNED -> Icon.PERSON;
            case LEFT_TO_TEAM -> Icon.PEOPLE;
            case CLOSED -> Icon.CHECK;
            case STATUS_CHANGED -> Icon.SPLIT;
            case REOPENED, REOPENED_BY_CUSTOMER, ROUTED_AGAIN -> Icon.REFRESH;
        };
    }
}
