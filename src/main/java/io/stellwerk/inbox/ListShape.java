package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.BiFunction;

/**
 * What a list of tickets is made of in one layout.
 *
 * @param frame what stands in the list
 * @param rows where the tickets stand in the frame
 */
record ListShape(Component frame, Component rows, BiFunction<ListedTicket, Ticking, TicketFace<?>> faces) {

    static ListShape of(Layout layout, Columns columns) {
        return layout == Layout.TABLE ? table(columns) : stacked();
    }

    TicketFace<?> face(ListedTicket ticket, Ticking ticking) {
        return faces.apply(ticket, ticking);
    }

    private static ListShape stacked() {
        var rows = new UnorderedList();
        return new ListShape(rows, rows, TicketListRow::new);
    }

    private static ListShape table(Columns columns) {
        var table = new TicketTable(columns);
        return new ListShape(table, table.rows(), (ticket, ticking) -> new TicketTableRow(columns, ticket, ticking));
    }
}
