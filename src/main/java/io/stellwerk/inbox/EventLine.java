package io.stellwerk.inbox;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.RelativeTime;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TimelineEvent;
import java.util.Optional;
import java.util.function.Function;

/** A quiet line about what happened between messages. */
class EventLine extends ThreadLine {

    private final transient Function<TicketId, String> hrefs;
    private final Optional<Anchor> other;

    /** @param hrefs where another ticket is opened from here */
    EventLine(TimelineEvent event, OpenTicket ticket, Function<TicketId, String> hrefs) {
        this.hrefs = hrefs;
        getContent().addClassNames("sw-event", Words.key(event.kind()));
        var words = new Span(new EventWords(ticket).of(event));
        words.addClassName("words");
        var line = new Div(icon(event).small(), words, new RelativeTime(event.at()));
        line.addClassName("line");
        other = other(event).map(this::link);
        other.ifPresent(line::add);
        getContent().add(line);
    }

    /** The list that the reader is in may be another one meanwhile. */
    @Override
    void update(ThreadItem item) {
        if (item instanceof ThreadItem.Event event) {
            other.ifPresent(link -> other(event.event()).map(hrefs).ifPresent(link::setHref));
        }
    }

    private static Optional<TicketId> other(TimelineEvent event) {
        return switch (event.kind()) {
            case MERGED_INTO, SPLIT_OFF, SPLIT_FROM ->
                event.after().map(number -> new TicketId(Long.parseLong(number)));
            default -> Optional.empty();
        };
    }

    private Anchor link(TicketId ticket) {
        var link = Links.to(hrefs.apply(ticket));
        link.setText(getTranslation("inbox.event.open", Long.toString(ticket.value())));
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
            case UNDELIVERED -> Icon.WARNING;
        };
    }
}
