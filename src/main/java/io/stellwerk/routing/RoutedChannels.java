package io.stellwerk.routing;

import io.stellwerk.tickets.ChannelId;
import java.util.Map;

/** Told by the module that has the channels: what people call them, and what they can do with their tickets. */
public interface RoutedChannels {

    Map<ChannelId, String> names();

    /** Whether a channel of this kind may have this rule (spec/01 section 2). */
    boolean allow(ChannelId channel, RoutingRule rule);
}
