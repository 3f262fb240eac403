package io.stellwerk.tickets;

/** A status that nobody changes until this transaction ends. */
record HeldStatus(StatusId id, String name, boolean open) {}
