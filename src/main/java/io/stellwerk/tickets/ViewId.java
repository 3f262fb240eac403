package io.stellwerk.tickets;

/** The number of a view that somebody made. */
public record ViewId(long value) {}
