package io.stellwerk.tickets;

import java.io.Serializable;

/** Names the channel account a ticket came through. */
public record ChannelId(long value) implements Serializable {}
