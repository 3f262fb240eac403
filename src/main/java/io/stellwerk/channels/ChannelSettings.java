package io.stellwerk.channels;

import io.stellwerk.tickets.Reopening;

/**
 * What admins choose for a channel besides its rule.
 *
 * @param name what customers see as sender
 */
public record ChannelSettings(String name, Reopening reopening) {}
