package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.time.Instant;

/** What became of a draft that somebody wants to send. */
public sealed interface Sent {

    /** It leaves in a moment, unless its author takes it back. */
    record Queued(MessageId message) implements Sent {}

    /** There was nothing written, or it was sent already. */
    record Nothing() implements Sent {}

    /** Nobody to send it to. */
    record Nobody() implements Sent {}

    /** Mail servers would refuse it. */
    record TooLarge(long most) implements Sent {}

    /** Somebody else answered since it was begun. */
    record Overtaken(MessageId newest, UserId by, Instant at) implements Sent {}
}
