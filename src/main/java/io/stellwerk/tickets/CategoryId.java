package io.stellwerk.tickets;

/** The number of a category. */
public record CategoryId(long value) {}
