package io.stellwerk.channels;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.tickets.ChannelId;
import java.time.Instant;

/** A connected channel account. A paused one takes no messages. */
public record ChannelAccount(
        ChannelId id, ChannelKind kind, String name, EmailAddress address, boolean paused, Instant connectedAt) {}
