package io.stellwerk.inbox;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.RelativeTime;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TimelineEvent;
import java.util.Optional;

/** A quiet line about what happened between messages. */
class EventLine extends ThreadLine {

    EventLine(TimelineEvent event, OpenTicket ticket) {
        getContent().addClassNames("sw-event", Words.key(event.kind()));
        var words = new Span(new EventWords(ticket).of(event));
        words.addClassName("words");
        var line = new Div(icon(event).small(), words, new RelativeTime(event.at()));
        line.addClassName("line");
        other(event).ifPresent(line::add);
        getContent().add(line);
    }

    private Optional<Anchor> other(TimelineEvent event) {
        return switch (event.kind()) {
            case MERGED_INTO, SPLIT_OFF, SPLIT_FROM -> event.after().map(this::link);
            default -> Optional.empty();
        };
    }

    private Anchor link(String number) {
        var link = Links.to(Place.ticketHref(new TicketId(Long.parseLong(number))));
        link.setText(getTranslation("inbox.event.open", number));
        return link;
    }

    private static Icon icon(TimelineEvent event) {
        return switch (event.kind()) {
            case OPENED -> Icon.MAIL;
            case ASSIGNED_AUTOMATICALLY -> Icon.INFO;
            case ASSIGNED, ASSIGNED_BY_REPLY, UNASSIGNED -> Icon.PERSON;
            case LEFT_TO_TEAM -> Icon.PEOPLE;
            case CLOSED -> Icon.CHECK;
            case STATUS_CHANGED -> Icon.TRACK;
            case PRIORITY_CHANGED -> Icon.SLIDERS;
            case CATEGORY_CHANGED, TAGGED, UNTAGGED -> Icon.TAG;
            case REOPENED, REOPENED_BY_CUSTOMER, ROUTED_AGAIN, NOT_SPAM, RESTORED, RESTORED_BY_CUSTOMER -> Icon.REFRESH;
            case SNOOZED, WOKEN, WOKEN_BY_TIME, WOKEN_BY_CUSTOMER -> Icon.CLOCK;
            case MARKED_AS_SPAM, SENDER_BLOCKED -> Icon.BAN;
            case DELETED -> Icon.TRASH;
            case MERGED_IN, MERGED_INTO -> Icon.MERGE;
            case SPLIT_OFF, SPLIT_FROM -> Icon.FORK;
            case MOVED -> Icon.MOVE;
        };
    }
}
