package io.stellwerk.tickets;

/** What tickets have to know of channels, which are above them. */
public interface ChannelKinds {

    /** Whether a ticket of one channel can go on in the other one: both are of a kind, and the other one is in use. */
    boolean canTakeOver(ChannelId from, ChannelId to);

    String name(ChannelId channel);

    Reopening reopening(ChannelId channel);
}
