package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.LiveFields;
import io.stellwerk.base.ui.Offers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Chooses the owner of a ticket; whoever could be it is read each time the list opens. */
class OwnerField extends Composite<ComboBox<OwnerOption>> {

    private final Supplier<List<OwnerOption>> options;
    private Optional<OwnerOption> pictured = Optional.empty();
    private boolean open;

    OwnerField(Supplier<List<OwnerOption>> options, Consumer<TicketAction> onChosen) {
        this.options = options;
        var field = getContent();
        field.addClassName("sw-owner");
        field.setPrefixComponent(picture(pictured));
        field.setLabel(getTranslation("inbox.owner"));
        field.setPlaceholder(getTranslation("inbox.owner.none"));
        field.setItemLabelGenerator(OwnerOption::name);
        field.setRenderer(new ComponentRenderer<>(OwnerLine::new));
        field.setItems(Offers.of(this::matching, OwnerOption::action));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChosen.accept(Optional.ofNullable(change.getValue())
                        .map(OwnerOption::action)
                        .orElseGet(TicketAction.Unassign::new));
            }
        });
    }

    void show(OpenTicket ticket) {
        var owner = ticket.ticket().owner();
        var option = owner.map(user -> OwnerOption.of(new TicketAction.Assign(user), ticket.name(user)));
        LiveFields.show(getContent(), option.orElse(null));
        if (!option.equals(pictured)) {
            pictured = option;
            getContent().setPrefixComponent(picture(option));
        }
        getContent().setClassName("unowned", owner.isEmpty());
        getContent().setReadOnly(!ticket.editable());
        offerRules(ticket.ticket().open());
    }

    /** No rule decides on closed tickets. */
    private void offerRules(boolean isOpen) {
        if (open != isOpen) {
            open = isOpen;
            refresh();
        }
    }

    private static Component picture(Optional<OwnerOption> owner) {
        return owner.flatMap(
                        option -> option.user().<Component>map(user -> Avatars.beside(option.name(), user.value())))
                .orElseGet(Icon.PERSON::create);
    }

    /** The browser keeps what it once read. */
    void refresh() {
        getContent().getDataProvider().refreshAll();
    }

    private List<OwnerOption> matching(String words) {
        return Stream.of(
                        Stream.of(OwnerOption.of(new TicketAction.Unassign(), getTranslation("inbox.owner.none"))),
                        options.get().stream(),
                        Stream.of(OwnerOption.of(new TicketAction.RouteAgain(), getTranslation("inbox.owner.again")))
                                .filter(again -> open))
                .flatMap(part -> part)
                .filter(option -> option.matches(words))
                .toList();
    }
}
