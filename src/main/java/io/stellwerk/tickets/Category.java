package io.stellwerk.tickets;

/** What tickets are about, as admins named it. */
public record Category(CategoryId id, String name, long version) {}
