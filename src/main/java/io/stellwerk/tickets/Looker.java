package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;

/** Somebody who has a ticket open; {@code typing} while they write in it. */
public record Looker(UserId user, boolean typing) {}
