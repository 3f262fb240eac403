package io.stellwerk.inbox;

import io.stellwerk.tickets.ViewColumn;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which facts of a ticket the table shows.
 *
 * @param chosen whether somebody chose them; the usual ones make room on narrow screens
 */
record Columns(List<ViewColumn> shown, boolean chosen) {

    static final Columns USUAL = new Columns(
            List.of(
                    ViewColumn.SUBJECT,
                    ViewColumn.CONTACT,
                    ViewColumn.OWNER,
                    ViewColumn.STATUS,
                    ViewColumn.PRIORITY,
                    ViewColumn.SLA,
                    ViewColumn.CHANNEL,
                    ViewColumn.TEAMS,
                    ViewColumn.OPENED,
                    ViewColumn.ACTIVITY),
            false);

    static Columns of(Cut cut) {
        return cut.custom().map(view -> chosen(view.settings().columns())).orElse(USUAL);
    }

    /** The subject leads to the ticket, so no table goes without. */
    private static Columns chosen(List<ViewColumn> wanted) {
        var shown = Stream.concat(Stream.of(ViewColumn.SUBJECT), wanted.stream())
                .distinct()
                .sorted()
                .toList();
        return new Columns(shown, true);
    }

    static String words(ViewColumn column) {
        return "inbox.column." + Words.key(column);
    }
}
