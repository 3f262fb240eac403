package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.time.Instant;

/** Somebody wrote the reader's name into a note. */
public record Mention(MessageId message, UserId by, Instant at) {}
