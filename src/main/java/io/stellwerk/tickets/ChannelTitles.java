package io.stellwerk.tickets;

import java.util.Map;

/** Told by the module that has the channels: what people call them. */
public interface ChannelTitles {

    Map<ChannelId, String> all();
}
