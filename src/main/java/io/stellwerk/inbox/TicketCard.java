package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.RelativeTime;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;

/** A ticket on the board; it is dragged into another column, or put there by its list of statuses. */
class TicketCard extends TicketFace<ListItem> {

    private final StatusPick pick;
    private final BoardLane.Moving onMove;
    private final TicketId ticket;
    private StatusId from;

    TicketCard(ListedTicket shown, List<TicketStatus> statuses, BoardLane.Moving onMove) {
        super(shown, Ticking.NOTHING);
        this.onMove = onMove;
        ticket = shown.id();
        from = shown.status().id();
        pick = new StatusPick(this::moveTo);
        pick.offer(statuses);
        getContent().addClassName("sw-card");
        link().getElement().setAttribute("draggable", "false");
        getContent().add(link(), pick);
        DragSource.create(getContent()).setDragData(this);
    }

    /** Where it can be put by now. */
    void offer(List<TicketStatus> statuses) {
        pick.offer(statuses);
    }

    /** From where its person sees it. */
    boolean moveTo(StatusId to) {
        boolean isThere = onMove.move(ticket, from, to);
        if (isThere) {
            from = to;
        }
        return isThere;
    }

    @Override
    void fill(ListedTicket ticket) {
        link().removeAll();
        link().add(
                        marked("subject", Words.subject(ticket.ticket())),
                        line(
                                "middle",
                                marked("contact", ticket.contact()),
                                new RelativeTime(ticket.ticket().lastActivityAt())));
        found(ticket).ifPresent(link()::add);
        link().add(line("facts", owner(ticket), clock(ticket)), new RowLabelsLine(ticket.labels()));
        pick.show(ticket.status().id(), Words.subject(ticket.ticket()));
        from = ticket.status().id();
    }

    private static Div clock(ListedTicket ticket) {
        var clock = line("clock");
        ticket.ticket().snoozedUntil().map(SnoozedMark::new).ifPresent(clock::add);
        ticket.sla().map(SlaChip::brief).ifPresent(clock::add);
        return clock;
    }

    private Component owner(ListedTicket ticket) {
        return ticket.owner()
                .<Component>map(owner ->
                        line("owner", Avatars.beside(owner.name(), owner.id().value()), span("name", owner.name())))
                .orElseGet(() -> span("unowned", getTranslation("inbox.unassigned")));
    }

    private static Div line(String name, Component... parts) {
        var line = new Div(parts);
        line.addClassName(name);
        return line;
    }

    private static Span span(String name, String text) {
        var span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
