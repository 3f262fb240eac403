package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import io.stellwerk.tickets.BulkChange;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Chooses the status of all ticked tickets; what was chosen is carried out at once. */
class BulkStatus extends Composite<ComboBox<TicketStatus>> {

    private final Supplier<List<TicketStatus>> statuses;

    BulkStatus(Supplier<List<TicketStatus>> statuses, Consumer<BulkChange> onChosen) {
        this.statuses = statuses;
        var field = getContent();
        field.addClassName("sw-bulk-choice");
        field.setAriaLabel(getTranslation("inbox.bulk.status"));
        field.setPlaceholder(getTranslation("inbox.bulk.status"));
        field.setItemLabelGenerator(Words::name);
        field.setItems(new CallbackDataProvider<>(
                query -> matching(query.getFilter()).skip(query.getOffset()).limit(query.getLimit()),
                query -> (int) matching(query.getFilter()).count(),
                TicketStatus::id));
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                field.clear();
                onChosen.accept(new BulkChange.ToStatus(change.getValue().id()));
            }
        });
    }

    private Stream<TicketStatus> matching(Optional<String> words) {
        var wanted = words.orElse("").toLowerCase(Locale.ROOT);
        return statuses.get().stream()
                .filter(status -> Words.name(status).toLowerCase(Locale.ROOT).contains(wanted));
    }
}
