package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.RelativeTime;
import java.util.EnumMap;
import java.util.Map;

/** A ticket as a row of the table. */
class TicketTableRow extends TicketFace<NativeTableRow> {

    private final Map<TableColumn, NativeTableCell> cells = new EnumMap<>(TableColumn.class);

    TicketTableRow(ListedTicket ticket, Ticking ticking) {
        super(ticket, ticking);
        var box = new NativeTableCell(tick());
        box.addClassName("tick");
        getContent().add(box);
        for (var column : TableColumn.values()) {
            var cell = new NativeTableCell();
            cell.addClassName(column.css());
            cell.getElement().setAttribute("data-label", getTranslation(column.words()));
            cells.put(column, cell);
            getContent().add(cell);
        }
    }

    @Override
    void fill(ListedTicket ticket) {
        link().removeAll();
        link().add(marked("words", ticket.ticket().subject()));
        cells.forEach((column, cell) -> {
            cell.removeAll();
            cell.add(value(column, ticket));
        });
    }

    private Component value(TableColumn column, ListedTicket ticket) {
        var row = ticket.ticket();
        return switch (column) {
            case SUBJECT -> link();
            case CONTACT -> new Span(ticket.contact());
            case OWNER -> owner(ticket);
            case STATUS -> Words.status(ticket.status(), this);
            case SLA -> ticket.sla().<Component>map(SlaChip::brief).orElseGet(Span::new);
            case CHANNEL -> new Span(ticket.channel());
            case TEAMS -> new Span(String.join(", ", ticket.teams()));
            case OPENED -> new RelativeTime(row.openedAt());
            case ACTIVITY -> new RelativeTime(row.lastActivityAt());
        };
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
