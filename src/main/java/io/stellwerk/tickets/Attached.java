package io.stellwerk.tickets;

/** What became of a file that somebody wants to send. */
public sealed interface Attached {

    /** It will be sent with the draft. */
    record Kept(DraftFile file) implements Attached {}

    /** All files of one message together may have so many bytes. */
    record TooLarge(long most) implements Attached {}
}
