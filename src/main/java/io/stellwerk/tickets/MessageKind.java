package io.stellwerk.tickets;

/** Who a message is from and for. */
public enum MessageKind {
    FROM_CUSTOMER,
    TO_CUSTOMER,
    /** To somebody who is not the ticket's contact. */
    FORWARD,
    NOTE;

    /** Whether it leaves the house. */
    public boolean isSent() {
        return this == TO_CUSTOMER || this == FORWARD;
    }
}
