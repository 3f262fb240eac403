package io.stellwerk.tickets;

import java.util.List;

/** How a view is to be. */
public record ViewSettings(
        String name, TicketView base, TicketFilter filter, TicketSort sort, List<ViewColumn> columns, Sharing sharing) {

    public static final int LONGEST_NAME = 60;

    public ViewSettings {
        name = name.strip();
        columns = List.copyOf(columns);
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new IllegalArgumentException("A view needs a name of at most " + LONGEST_NAME + " characters");
        }
    }

    /** The beginning of a name, as long as one may be. */
    public static String shortened(String name) {
        return name.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The same for nobody but its maker. */
    ViewSettings unshared() {
        return new ViewSettings(name, base, filter, sort, columns, new Sharing.Private());
    }
}
