package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.RelativeTime;
import io.stellwerk.tickets.ViewColumn;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A ticket as a row of the table. */
class TicketTableRow extends TicketFace<NativeTableRow> {

    private final NativeTableCell subject = new NativeTableCell();
    private final Map<ViewColumn, NativeTableCell> cells = new EnumMap<>(ViewColumn.class);
    private Optional<FoundIn> foundIn = Optional.empty();

    TicketTableRow(Columns columns, ListedTicket ticket, Ticking ticking) {
        super(ticket, ticking);
        var box = new NativeTableCell(tick());
        box.addClassName("tick");
        getContent().add(box);
        for (var column : columns.shown()) {
            var cell = column == ViewColumn.SUBJECT ? subject : new NativeTableCell();
            cell.addClassName(Words.key(column));
            if (column != ViewColumn.SUBJECT) {
                cells.put(column, cell);
            }
            getContent().add(cell);
        }
        subject.add(link());
    }

    /** The link stays where it is, so that it keeps the focus. */
    @Override
    void fill(ListedTicket ticket) {
        link().removeAll();
        link().add(marked("words", Words.subject(ticket.ticket())));
        foundIn.ifPresent(subject::remove);
        foundIn = found(ticket);
        foundIn.ifPresent(subject::add);
        cells.forEach((column, cell) -> {
            cell.removeAll();
            cell.add(value(column, ticket));
        });
    }

    private Component value(ViewColumn column, ListedTicket ticket) {
        var row = ticket.ticket();
        return switch (column) {
            case SUBJECT -> throw new IllegalArgumentException("The subject is the link");
            case CONTACT -> marked("name", ticket.contact());
            case OWNER -> owner(ticket);
            case STATUS -> status(ticket);
            case PRIORITY -> new PriorityMark(ticket.labels().priority());
            case CATEGORY -> new Span(ticket.labels().category().orElse(""));
            case TAGS -> RowLabelsLine.ofTags(ticket.labels());
            case SLA -> ticket.sla().<Component>map(SlaChip::brief).orElseGet(Span::new);
            case CHANNEL -> new Span(ticket.channel());
            case TEAMS -> new Span(String.join(", ", ticket.teams()));
            case OPENED -> new RelativeTime(row.openedAt());
            case ACTIVITY -> new RelativeTime(row.lastActivityAt());
        };
    }

    private Component status(ListedTicket ticket) {
        var status = new Div(Words.status(ticket.status(), this));
        status.addClassName("standing");
        ticket.ticket().snoozedUntil().map(SnoozedMark::new).ifPresent(status::add);
        return status;
    }

    private Component owner(ListedTicket ticket) {
        return ticket.owner()
                .<Component>map(owner -> {
                    var named = new Div(Avatars.beside(owner.name(), owner.id().value()), new Span(owner.name()));
                    named.addClassName("owner-name");
                    return named;
                })
                .orElseGet(() -> {
                    var nobody = new Span(getTranslation("inbox.unassigned"));
                    nobody.addClassName("unowned");
                    return nobody;
                });
    }
}
