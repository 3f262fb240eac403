package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.time.Instant;
import java.util.Optional;

/** A ticket has another owner, or none. */
public record OwnerChanged(TicketId ticket, Optional<UserId> from, Optional<UserId> to, Instant at) {}
