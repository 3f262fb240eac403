package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;

/** Somebody is to own a ticket. */
public sealed interface Claim {

    TicketId ticket();

    UserId owner();

    /** A rule chose: holds only while the ticket is open, unowned and as it was when the facts were read. */
    record Automatic(TicketId ticket, UserId owner, long seenVersion) implements Claim {}

    /** A person chose: always holds. */
    record Manual(TicketId ticket, UserId owner) implements Claim {}

    /** A person answered a ticket that nobody owned: holds only while that is so. */
    record ByReply(TicketId ticket, UserId owner) implements Claim {}
}
