package io.stellwerk.tickets;

/** How soon a ticket should be looked at, compared to others. */
public enum TicketPriority {
    LOW(1),
    MEDIUM(2),
    HIGH(3),
    URGENT(4);

    private final int rank;

    TicketPriority(int rank) {
        this.rank = rank;
    }

    /** The higher the sooner; the database sorts by it. */
    public int rank() {
        return rank;
    }
}
