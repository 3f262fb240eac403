package io.stellwerk.tickets;

/** Names a file of a draft. */
public record DraftFileId(long value) {}
