package io.stellwerk.inbox;

import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketPriority;
import java.util.List;
import java.util.Optional;

/** How a ticket in a list is sorted; {@code category} is the name. */
record RowLabels(TicketPriority priority, Optional<String> category, List<Tag> tags) {}
