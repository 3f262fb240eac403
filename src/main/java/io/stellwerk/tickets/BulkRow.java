package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.util.Optional;

/** A change of many tickets as it was asked for. */
record BulkRow(BulkJobId id, UserId user, BulkChange change, Optional<BulkJobId> undoes, boolean finished) {}
