package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;

/** Tickets with a column for each of their facts. */
class TicketTable extends Composite<NativeTable> {

    TicketTable(Columns columns) {
        getContent().addClassName("sw-ticket-table");
        getContent().setClassName("chosen", columns.chosen());
        getContent().getElement().setAttribute("aria-label", getTranslation("inbox.list"));
        var head = getContent().getHead().addRow();
        head.add(unnamed());
        for (var column : columns.shown()) {
            var cell = new NativeTableHeaderCell(getTranslation(Columns.words(column)));
            cell.addClassName(Words.key(column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
    }

    Component rows() {
        return getContent().getBody();
    }

    /** For the eye the box says enough. */
    private NativeTableHeaderCell unnamed() {
        var name = new Span(getTranslation("inbox.select.column"));
        name.addClassName("sw-only-read-aloud");
        var cell = new NativeTableHeaderCell();
        cell.addClassName("tick");
        cell.add(name);
        return cell;
    }
}
