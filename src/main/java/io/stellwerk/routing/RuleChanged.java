package io.stellwerk.routing;

import io.stellwerk.tickets.ChannelId;

/** A channel's tickets go another way from now on. */
public record RuleChanged(ChannelId channel) {}
