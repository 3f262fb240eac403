package io.stellwerk.channels;

/** The kinds of channels that can be connected. */
public enum ChannelKind {
    EMAIL
}
