package io.stellwerk.tickets;

import java.util.Optional;
import java.util.Set;

/** How a ticket that waits for routing is sorted. */
public record QueuedLabels(TicketPriority priority, Optional<CategoryId> category, Set<Tag> tags) {

    /** As tickets come in. */
    public static final QueuedLabels NEW = new QueuedLabels(TicketPriority.MEDIUM, Optional.empty(), Set.of());

    public QueuedLabels {
        tags = Set.copyOf(tags);
    }
}
