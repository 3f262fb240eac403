package io.stellwerk.inbox;

/** Reads the ticket list page by page, and remembers how far down somebody scrolled. */
class ListPages {

    private static final int PAGE = 30;
    private static final int READ_AGAIN = 200;
    private static final int MOST_READ_AGAIN = 500;

    private final Desk desk;
    private int scrolledTo;

    ListPages(Desk desk) {
        this.desk = desk;
    }

    /** The beginning; farther down when something is ticked there. */
    ListPage first(Place here, Ticked ticked) {
        var page = desk.newest(here, PAGE);
        return page.more() && !page.lacks(ticked.tickets()).isEmpty() ? desk.newest(here, MOST_READ_AGAIN) : page;
    }

    /** So many tickets are in the list now that somebody came here or scrolled. */
    void reached(int tickets) {
        scrolledTo = tickets;
    }

    /** What comes behind this one. */
    ListPage behind(Place here, ListedTicket last) {
        return desk.after(here, last, PAGE);
    }

    /**
     * Reads what was read before, up to a limit that is higher for those who scrolled farther, as a list also grows by what
     * comes; what lies deeper stays as it is until it is scrolled to anew, as long as the reader may see it. Behind the end of
     * the list something may have come.
     */
    ListPage again(Place here, TicketColumn column) {
        var most = Math.clamp(scrolledTo, READ_AGAIN, MOST_READ_AGAIN);
        var head = desk.newest(here, Math.clamp(column.tickets().size(), PAGE, most));
        column.forget(desk.outOfSight(head.lacks(column.ids())));
        if (!head.more()) {
            return head;
        }
        var all = head.followedBy(
                column.tickets(), column.hasMore(), here.cut().sort().comparator());
        return all.more() ? all : all.and(behind(here, all.tickets().getLast()));
    }
}
