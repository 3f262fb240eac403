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

    static ListShape of(Layout layout) {
        return layout == Layout.TABLE ? table() : stacked();
    }

    TicketFace<?> face(ListedTicket ticket, Ticking ticking) {
        return faces.apply(ticket, ticking);
    }

    private static ListShape stacked() {
        var rows = new UnorderedList();
        return new ListShape(rows, rows, TicketListRow::new);
    }

    private static ListShape table() {
        var table = new TicketTable();
        return new ListShape(table, table.rows(), TicketTableRow::new);
    }
}
