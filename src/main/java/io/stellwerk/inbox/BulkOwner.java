package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Offers;
import io.stellwerk.tickets.BulkChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Chooses who gets all ticked tickets; what was chosen is carried out at once. */
class BulkOwner extends Composite<ComboBox<OwnerOption>> {

    private final Supplier<List<OwnerOption>> options;

    BulkOwner(Supplier<List<OwnerOption>> options, Consumer<BulkChange> onChosen) {
        this.options = options;
        var field = getContent();
        field.addClassName("sw-bulk-choice");
        field.setAriaLabel(getTranslation("inbox.bulk.assign"));
        field.setPlaceholder(getTranslation("inbox.bulk.assign"));
        field.setPrefixComponent(Icon.PERSON.small());
        field.setItemLabelGenerator(OwnerOption::name);
        field.setRenderer(new ComponentRenderer<>(OwnerLine::new));
        field.setItems(Offers.of(this::matching, OwnerOption::action));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                field.clear();
                Optional.ofNullable(change.getValue())
                        .flatMap(option -> change(option.action()))
                        .ifPresent(onChosen);
            }
        });
    }

    private static Optional<BulkChange> change(TicketAction action) {
        if (action instanceof TicketAction.Assign assign) {
            return Optional.of(new BulkChange.Assign(assign.owner()));
        }
        if (action instanceof TicketAction.LeaveToTeam left) {
            return Optional.of(new BulkChange.LeaveToTeam(left.team()));
        }
        return action instanceof TicketAction.Unassign ? Optional.of(new BulkChange.Unassign()) : Optional.empty();
    }

    /** The browser keeps what it once read. */
    void refresh() {
        getContent().getDataProvider().refreshAll();
    }

    private List<OwnerOption> matching(String words) {
        var nobody = OwnerOption.of(new TicketAction.Unassign(), getTranslation("inbox.owner.none"));
        return Stream.concat(Stream.of(nobody), options.get().stream())
                .filter(option -> option.matches(words))
                .toList();
    }
}
