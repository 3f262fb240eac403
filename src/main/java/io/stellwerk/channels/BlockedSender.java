package io.stellwerk.channels;

import io.stellwerk.accounts.UserId;
import java.time.Instant;
import java.util.Optional;

/** Somebody, or everybody of a domain, whose messages go to Spam; since when and by whom. */
public record BlockedSender(SenderPattern sender, Instant since, Optional<UserId> by) {}
