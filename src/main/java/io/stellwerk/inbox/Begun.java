package io.stellwerk.inbox;

import io.stellwerk.tickets.Draft;
import io.stellwerk.tickets.MessageKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the reader has written at a ticket and not sent. */
record Begun(Map<MessageKind, Draft> drafts) {

    static final Begun NOTHING = new Begun(Map.of());

    Optional<Draft> draft(MessageKind kind) {
        return Optional.ofNullable(drafts.get(kind));
    }

    /** Its tab is there as long as it is. */
    boolean hasForward() {
        return drafts.containsKey(MessageKind.FORWARD);
    }

    boolean canBeDiscarded(MessageKind kind) {
        return isBegun(kind) || (kind == MessageKind.FORWARD && hasForward());
    }

    /** Where to go on. */
    MessageKind kind() {
        return List.of(MessageKind.TO_CUSTOMER, MessageKind.NOTE, MessageKind.FORWARD).stream()
                .filter(this::isBegun)
                .findFirst()
                .orElse(MessageKind.TO_CUSTOMER);
    }

    private boolean isBegun(MessageKind kind) {
        return draft(kind).filter(kept -> !kept.isNothing()).isPresent();
    }
}
