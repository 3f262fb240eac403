package io.stellwerk.tickets;

import java.util.List;
import java.util.Optional;

/** The messages of a thread that stay and those that go. */
record ThreadParts(List<ThreadEntry> left, List<ThreadEntry> moved) {

    /** Empty when the message is not part of the thread, or nothing that a customer wrote would stay. */
    static Optional<ThreadParts> of(List<ThreadEntry> thread, MessageId at, SplitExtent extent) {
        var moved =
                thread.stream().filter(entry -> isMoved(entry.id(), at, extent)).toList();
        var left = thread.stream().filter(entry -> !moved.contains(entry)).toList();
        return left.stream().noneMatch(ThreadParts::isOfCustomer)
                        || moved.isEmpty()
                        || !moved.getFirst().id().equals(at)
                ? Optional.empty()
                : Optional.of(new ThreadParts(left, moved));
    }

    private static boolean isOfCustomer(ThreadEntry entry) {
        return entry.kind() == MessageKind.FROM_CUSTOMER;
    }

    private static boolean isMoved(MessageId message, MessageId at, SplitExtent extent) {
        return switch (extent) {
            case ONLY_THIS -> message.equals(at);
            case THIS_AND_LATER -> message.value() >= at.value();
        };
    }

    List<MessageId> ids() {
        return moved.stream().map(ThreadEntry::id).toList();
    }
}
