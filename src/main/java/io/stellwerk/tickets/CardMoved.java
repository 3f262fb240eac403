package io.stellwerk.tickets;

/** What became of a card that somebody put into another column. */
public sealed interface CardMoved {

    record Done(CardMove move) implements CardMoved {}

    /** Its column was not where the ticket stood any more, as when somebody else closed it meanwhile. Nothing was changed. */
    record ElsewhereBefore() implements CardMoved {}

    /** The status of the column was deleted meanwhile. */
    record StatusGone() implements CardMoved {}
}
