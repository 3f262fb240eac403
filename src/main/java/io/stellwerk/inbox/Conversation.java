package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.OrderedList;
import io.stellwerk.base.ui.Keyed;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketId;
import java.util.Optional;

/** The thread of a ticket, newest at the bottom; keeps its place unless the reader is at the end. */
@Tag("sw-thread")
class Conversation extends Component implements HasComponents, HasStyle {

    private final Operator operator;
    private final TidyDialogs dialogs;
    private Optional<TicketId> shown = Optional.empty();
    private Optional<OpenTicket> latest = Optional.empty();
    private transient Optional<Place> place = Optional.empty();
    private Optional<Keyed<ThreadItem, ThreadLine>> lines = Optional.empty();

    Conversation(Operator operator, TidyDialogs dialogs) {
        this.operator = operator;
        this.dialogs = dialogs;
        addClassName("sw-thread");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("inbox.thread"));
    }

    void show(OpenTicket ticket, Place here) {
        place = Optional.of(here);
        latest = Optional.of(ticket);
        setClassName("splittable", SplitDialog.isPossible(ticket));
        if (!shown.equals(Optional.of(ticket.id()))) {
            begin(ticket.id());
        }
        lines.ifPresent(keyed -> keyed.show(ThreadItem.of(ticket)));
    }

    /** The ticket as it is now, not as it was when the message appeared. */
    private void split(ThreadEntry entry) {
        latest.filter(SplitDialog::isPossible).ifPresent(ticket -> dialogs.split(ticket, entry));
    }

    private String href(TicketId other) {
        return place.map(here -> here.opened(other).href()).orElseGet(() -> Place.ticketHref(other));
    }

    private void begin(TicketId ticket) {
        shown = Optional.of(ticket);
        removeAll();
        var list = new OrderedList();
        add(list);
        lines = Optional.of(new Keyed<>(list, ThreadItem::key, this::line, ThreadLine::update));
        getElement().executeJs("this.atEnd = true");
    }

    /** With the names of today: somebody who was not there before may have done something. */
    private ThreadLine line(ThreadItem item) {
        var ticket = latest.orElseThrow();
        return switch (item) {
            case ThreadItem.Message message -> new MessageLine(message, ticket, operator, this::split);
            case ThreadItem.Event event -> new EventLine(event.event(), ticket, this::href);
        };
    }
}
