package io.stellwerk.tickets;

import java.io.Serializable;

/** Names a file of a message. */
public record AttachmentId(long value) implements Serializable {}
