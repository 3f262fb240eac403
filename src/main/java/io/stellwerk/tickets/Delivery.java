package io.stellwerk.tickets;

/**
 * How far a message to the customer got.
 *
 * @param detail the words of the other side where it failed, else empty
 */
public record Delivery(State state, String detail) {

    /** The steps of a delivery; {@code NONE} for messages that are not sent, {@code HELD} while it can be taken back. */
    public enum State {
        NONE,
        HELD,
        SENDING,
        SENT,
        FAILED
    }
}
