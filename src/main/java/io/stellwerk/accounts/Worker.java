package io.stellwerk.accounts;

import java.time.ZoneId;

/** What is asked about many people at once before one of them gets a ticket, without all else there is to a person. */
public record Worker(UserId user, boolean active, boolean worksOnTickets, ZoneId timeZone) {}
