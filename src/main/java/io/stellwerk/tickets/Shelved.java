package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.time.Instant;
import java.util.Optional;

/** That a ticket is not on the desk, since when and by whom; by nobody when Stellwerk put it there. */
public record Shelved(Shelf shelf, Instant at, Optional<UserId> by) {}
