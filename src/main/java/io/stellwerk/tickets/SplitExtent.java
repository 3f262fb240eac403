package io.stellwerk.tickets;

import java.util.List;
import java.util.stream.Stream;

/** What goes to the new ticket when one is split at a message. */
public enum SplitExtent {
    ONLY_THIS,
    THIS_AND_LATER;

    /** What can go, so that something stays that a customer wrote. */
    public static List<SplitExtent> possible(List<ThreadEntry> thread, MessageId at) {
        return Stream.of(values())
                .filter(extent -> ThreadParts.of(thread, at, extent).isPresent())
                .toList();
    }
}
