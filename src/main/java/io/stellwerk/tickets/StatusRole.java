package io.stellwerk.tickets;

/** What gives tickets a status by itself; each role belongs to one status. */
public enum StatusRole {
    /** A ticket was opened. */
    FRESH(true),
    /** The customer wrote again. */
    CUSTOMER_REPLIED(true),
    /** An agent answered the customer. */
    AGENT_REPLIED(true),
    /** Somebody closed it. */
    DONE(false);

    private final boolean open;

    StatusRole(boolean open) {
        this.open = open;
    }

    /** Whether tickets are open in the status that has this role. */
    public boolean isOpen() {
        return open;
    }
}
