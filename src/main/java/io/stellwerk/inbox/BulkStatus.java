package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import io.stellwerk.base.ui.Offers;
import io.stellwerk.tickets.BulkChange;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
        field.setItems(Offers.of(this::matching, TicketStatus::id));
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                field.clear();
                onChosen.accept(new BulkChange.ToStatus(change.getValue().id()));
            }
        });
    }

    /** The browser keeps what it once read. */
    void refresh() {
        getContent().getDataProvider().refreshAll();
    }

    private List<TicketStatus> matching(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return statuses.get().stream()
                .filter(status -> Words.name(status).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
