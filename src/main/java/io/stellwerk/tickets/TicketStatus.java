package io.stellwerk.tickets;

/** Where a ticket stands (spec/04 section 3). */
public enum TicketStatus {
    NEW,
    WAITING_ON_CONTACT,
    WAITING_ON_US,
    CLOSED;

    public boolean isOpen() {
        return this != CLOSED;
    }
}
