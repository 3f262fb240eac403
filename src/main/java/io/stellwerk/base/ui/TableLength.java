package io.stellwerk.base.ui;

import com.vaadin.flow.component.grid.Grid;

/**
 * Tables grow with their rows up to a hundred, so that a page has one scrollbar. Longer ones scroll within themselves: Vaadin
 * draws every row of a table that grows, which takes seconds, and refuses to send more than 500 at once.
 */
public final class TableLength {

    private static final String LONG = "sw-long-table";
    private static final int GROWS_TO = 100;

    private TableLength() {}

    /** Before it gets so many rows. One that was long stays so, as otherwise it would jump while somebody searches. */
    public static void fit(Grid<?> table, int rows) {
        boolean isLong = table.hasClassName(LONG) || rows > GROWS_TO;
        table.setClassName(LONG, isLong);
        table.setAllRowsVisible(!isLong);
    }

    /** Further rows were read from this one on; a table that scrolls within itself would begin anew. */
    public static void goOnAt(Grid<?> table, int row) {
        if (table.hasClassName(LONG)) {
            table.scrollToIndex(row);
        }
    }
}
