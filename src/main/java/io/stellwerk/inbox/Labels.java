package io.stellwerk.inbox;

import io.stellwerk.tickets.Category;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;
import java.util.Optional;

/** How a ticket is sorted, and what else it could be. */
record Labels(TicketStatus status, List<TicketStatus> statuses, List<Category> categories, List<Tag> tags) {

    Optional<Category> category(TicketRow ticket) {
        return categories.stream()
                .filter(category -> ticket.category().equals(Optional.of(category.id())))
                .findFirst();
    }
}
