package io.stellwerk.tickets;

/** Who a message is from and for. */
public enum MessageKind {
    FROM_CUSTOMER,
    TO_CUSTOMER,
    NOTE
}
