package io.stellwerk.tickets;

/** The number of a status. */
public record StatusId(long value) {}
