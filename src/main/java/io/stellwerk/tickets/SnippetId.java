package io.stellwerk.tickets;

/** Names a snippet. */
public record SnippetId(long value) {}
