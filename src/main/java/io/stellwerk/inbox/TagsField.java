package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Offers;
import io.stellwerk.tickets.Tag;
import java.util.List;
import java.util.function.Function;

/** The tags of a ticket; typing offers those that others have. */
class TagsField extends Composite<Div> {

    private final transient Operator operator;
    private final transient Function<String, List<Tag>> tagsLike;
    private final UnorderedList shown = new UnorderedList();
    private final ComboBox<Tag> add = new ComboBox<>();
    private transient List<Tag> tags = List.of();

    TagsField(Operator operator, Function<String, List<Tag>> tagsLike) {
        this.operator = operator;
        this.tagsLike = tagsLike;
        shown.addClassName("sw-chips");
        shown.setVisible(false);
        add.setLabel(getTranslation("inbox.tags"));
        add.setPlaceholder(getTranslation("inbox.tags.add"));
        add.setItemLabelGenerator(Tag::name);
        add.setAllowCustomValue(true);
        add.setManualValidation(true);
        add.setItems(Offers.of(this::offered, Tag::name));
        add.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                stick(change.getValue());
            }
        });
        add.addCustomValueSetListener(typed -> Tag.of(typed.getDetail()).ifPresentOrElse(this::stick, this::complain));
        getContent().addClassName("sw-tags");
        getContent().add(add, shown);
    }

    void show(List<Tag> now, boolean editable) {
        if (now.equals(tags) && add.isVisible() == editable) {
            return;
        }
        tags = now;
        add.setVisible(editable);
        shown.setVisible(!now.isEmpty());
        shown.removeAll();
        now.forEach(tag -> shown.add(chip(tag, editable)));
    }

    private List<Tag> offered(String beginning) {
        return tagsLike.apply(beginning).stream()
                .filter(tag -> !tags.contains(tag))
                .toList();
    }

    private void stick(Tag tag) {
        add.setInvalid(false);
        add.clear();
        operator.perform(new TicketAction.Stick(tag));
    }

    private void complain() {
        add.setErrorMessage(getTranslation("inbox.tags.wrong", Tag.LONGEST));
        add.setInvalid(true);
    }

    private Component chip(Tag tag, boolean editable) {
        var chip = new ListItem(new Span(tag.name()));
        chip.addClassName("sw-chip");
        if (editable) {
            var remove = new Button(Icon.CLOSE.small(), click -> operator.perform(new TicketAction.Unstick(tag)));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("inbox.tags.remove", tag.name()));
            chip.add(remove);
        }
        return chip;
    }
}
