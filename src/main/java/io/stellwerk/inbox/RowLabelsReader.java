package io.stellwerk.inbox;

import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Category;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.TicketRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads how tickets are sorted, those of a whole page at once. */
@Component
class RowLabelsReader {

    private final Statuses statuses;
    private final Categories categories;
    private final TicketLabels labels;

    RowLabelsReader(Statuses statuses, Categories categories, TicketLabels labels) {
        this.statuses = statuses;
        this.categories = categories;
        this.labels = labels;
    }

    Map<TicketId, RowLabels> of(Collection<TicketRow> rows) {
        var names = categories.all().stream().collect(Collectors.toMap(Category::id, Category::name));
        var tags = labels.tags(rows.stream().map(TicketRow::id).toList());
        return rows.stream()
                .collect(Collectors.toMap(
                        TicketRow::id,
                        row -> new RowLabels(
                                row.priority(),
                                row.category().map(names::get),
                                tags.getOrDefault(row.id(), List.of()))));
    }

    Labels of(TicketRow ticket) {
        return new Labels(
                statuses.of(ticket),
                statuses.all(),
                categories.all(),
                labels.tags(List.of(ticket.id())).getOrDefault(ticket.id(), List.of()));
    }
}
