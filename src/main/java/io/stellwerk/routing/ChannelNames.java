package io.stellwerk.routing;

import io.stellwerk.tickets.ChannelId;
import java.util.Map;

/** Told by the module that has the channels: what people call them. */
public interface ChannelNames {

    Map<ChannelId, String> all();
}
