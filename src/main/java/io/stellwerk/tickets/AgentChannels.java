package io.stellwerk.tickets;

import io.stellwerk.base.Topic;
import java.util.Set;

/** Told by the module that routes: the channels whose tickets the customer agent answers first. */
public interface AgentChannels {

    /** Woken when they are others. */
    Topic TOPIC = new Topic("agent-channels");

    Set<ChannelId> all();
}
