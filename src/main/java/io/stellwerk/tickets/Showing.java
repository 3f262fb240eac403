package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.util.UUID;

/** A window that shows somebody a ticket. */
record Showing(UUID screen, TicketId ticket, UserId user) {}
