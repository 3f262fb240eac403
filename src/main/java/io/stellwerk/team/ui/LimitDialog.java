package io.stellwerk.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.base.ui.WholeNumberField;
import io.stellwerk.team.CapacityLimit;
import io.stellwerk.team.CapacityLimit.PerType;
import io.stellwerk.team.CapacityLimit.Total;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** How many open tickets people get automatically at most. */
class LimitDialog {

    /** What the limit is about. */
    enum Mode {
        TOTAL,
        PER_TYPE
    }

    private static final int MOST = 10_000;

    private final Dialog dialog = new Dialog();
    private final RadioButtonGroup<Mode> mode = new RadioButtonGroup<>();
    private final WholeNumberField total = field("team.capacity.total");
    private final WholeNumberField calling = field("team.capacity.calling");
    private final WholeNumberField messaging = field("team.capacity.messaging");
    private final WholeNumberField email = field("team.capacity.email");
    private final Div notices = new Div();
    private final Predicate<CapacityLimit> onSave;

    /**
     * @param known the different limits that these people have
     * @param onSave false when somebody else was faster
     */
    LimitDialog(String title, Set<CapacityLimit> known, Predicate<CapacityLimit> onSave) {
        this.onSave = onSave;
        dialog.setHeaderTitle(title);
        dialog.addClassName("sw-form-dialog");
        describeMode();
        var types = new Div(calling, messaging, email);
        types.addClassName("sw-number-row");
        var fields = new Div(notices, mode, total, types);
        fields.addClassNames("sw-dialog-fields", "sw-limit-fields");
        dialog.add(fields);
        var save = new Button(dialog.getTranslation("team.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(save, new Button(dialog.getTranslation("team.cancel"), click -> dialog.close()));
        show(known);
    }

    void open() {
        dialog.open();
    }

    private void describeMode() {
        mode.setLabel(dialog.getTranslation("team.capacity.mode"));
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(choice -> dialog.getTranslation(
                "team.capacity.mode." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        mode.getElement().getThemeList().add("vertical");
        mode.setManualValidation(true);
        mode.setErrorMessage(dialog.getTranslation("team.capacity.mode.missing"));
        mode.addValueChangeListener(change -> arrange());
    }

    /** Nothing is chosen for people who differ, so that nobody takes their limits away unasked. */
    private void show(Set<CapacityLimit> known) {
        if (known.size() == 1) {
            show(known.iterator().next());
        } else {
            notices.add(new Notice(dialog.getTranslation("team.capacity.differ"), Meaning.INFO));
            arrange();
        }
    }

    private void show(CapacityLimit known) {
        switch (known) {
            case Total one -> {
                mode.setValue(Mode.TOTAL);
                total.show(one.most());
            }
            case PerType types -> {
                mode.setValue(Mode.PER_TYPE);
                calling.show(types.calling());
                messaging.show(types.messaging());
                email.show(types.email());
            }
        }
    }

    private void arrange() {
        mode.setInvalid(false);
        total.setVisible(mode.getValue() == Mode.TOTAL);
        List.of(calling, messaging, email).forEach(field -> field.setVisible(mode.getValue() == Mode.PER_TYPE));
    }

    private void save() {
        if (!isComplete()) {
            return;
        }
        if (onSave.test(limit())) {
            dialog.close();
        } else {
            notices.removeAll();
            notices.add(new Notice(dialog.getTranslation("team.capacity.outdated"), Meaning.WARNING));
        }
    }

    /** Says at the fields what is missing or wrong. */
    private boolean isComplete() {
        mode.setInvalid(mode.isEmpty());
        return !mode.isInvalid()
                && List.of(total, calling, messaging, email).stream()
                        .filter(field -> field.isVisible() && !field.isComplete())
                        .toList()
                        .isEmpty();
    }

    private CapacityLimit limit() {
        return mode.getValue() == Mode.TOTAL
                ? new Total(total.number())
                : new PerType(calling.number(), messaging.number(), email.number());
    }

    private WholeNumberField field(String key) {
        var field =
                new WholeNumberField(byUser -> {}).within(0, MOST, dialog.getTranslation("team.capacity.wrong", MOST));
        field.getContent().setLabel(dialog.getTranslation(key));
        field.getContent().setPlaceholder(dialog.getTranslation("team.capacity.none"));
        field.getContent().setClearButtonVisible(true);
        return field;
    }
}
