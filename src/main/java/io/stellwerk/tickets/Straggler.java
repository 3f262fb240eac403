package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.util.Optional;

/** A ticket that has to follow its status. */
record Straggler(TicketId ticket, Optional<UserId> owner, boolean onDesk) {}
