package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.stellwerk.base.ui.StatusBadge;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.tickets.PipelineResult;
import io.stellwerk.tickets.StatusColour;
import io.stellwerk.tickets.StatusRole;
import io.stellwerk.tickets.StatusSettings;
import io.stellwerk.tickets.TicketStatus;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Name, meaning and roles of a status. */
class StatusDialog {

    private static final int LONGEST_NAME = 60;

    private final Dialog dialog = new Dialog();
    private final TextField name = new TextField();
    private final RadioButtonGroup<Boolean> open = new RadioButtonGroup<>();
    private final Select<StatusColour> colour = new Select<>();
    private final CheckboxGroup<StatusRole> roles = new CheckboxGroup<>();
    private final Optional<TicketStatus> known;
    private final Function<StatusSettings, PipelineResult> onSave;
    private final Runnable onSaved;

    StatusDialog(Optional<TicketStatus> known, Function<StatusSettings, PipelineResult> onSave, Runnable onSaved) {
        this.known = known;
        this.onSave = onSave;
        this.onSaved = onSaved;
        dialog.setHeaderTitle(known.map(status -> text("tickets.status.edit", StatusNames.of(status)))
                .orElseGet(() -> text("tickets.status.add")));
        dialog.addClassName("sw-form-dialog");
        dialog.setWidth("min(520px, 100%)");
        describe();
        describeRoles();
        var fields = new Div(name, open, colour, roles);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var save = new Button(text("team.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(save, new Button(text("team.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void describe() {
        name.setLabel(text("tickets.status.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        name.setValue(shownName());
        name.addValueChangeListener(change -> name.setInvalid(false));
        open.setLabel(text("tickets.status.kind"));
        open.setHelperText(text("tickets.status.kind.help"));
        open.setItems(true, false);
        open.setItemLabelGenerator(isOpen -> text(isOpen ? "tickets.status.open" : "tickets.status.closed"));
        open.setValue(known.map(TicketStatus::open).orElse(true));
        open.addValueChangeListener(change -> offerRoles());
        colour.setLabel(text("tickets.status.colour"));
        colour.setItems(StatusColour.values());
        colour.setRenderer(
                new ComponentRenderer<>(item -> new StatusBadge(colourName(item), Meaning.valueOf(item.name()))));
        colour.setItemLabelGenerator(this::colourName);
        colour.setValue(known.map(TicketStatus::colour).orElse(StatusColour.QUIET));
    }

    private void describeRoles() {
        roles.setLabel(text("tickets.status.roles"));
        roles.setHelperText(text("tickets.status.roles.help"));
        roles.setItems(StatusRole.values());
        roles.setItemLabelGenerator(role -> text("tickets.role." + OrderLine.key(role)));
        roles.setManualValidation(true);
        roles.setValue(mine());
        roles.addValueChangeListener(change -> roles.setInvalid(false));
        offerRoles();
    }

    /** A role leaves a status only by going to another one, and only where it fits. */
    private void offerRoles() {
        roles.setItemEnabledProvider(role -> !mine().contains(role) && role.isOpen() == open.getValue());
        var fitting = EnumSet.copyOf(mine());
        roles.getValue().stream()
                .filter(role -> role.isOpen() == open.getValue())
                .forEach(fitting::add);
        roles.setValue(fitting);
    }

    private Set<StatusRole> mine() {
        var mine = EnumSet.noneOf(StatusRole.class);
        known.ifPresent(status -> mine.addAll(status.roles()));
        return mine;
    }

    private void save() {
        var typed = name.getValue().strip();
        complain(typed.isEmpty(), "tickets.status.name.missing");
        if (!name.isInvalid()) {
            var changed =
                    known.isPresent() && typed.equals(shownName()) ? Optional.<String>empty() : Optional.of(typed);
            answer(onSave.apply(new StatusSettings(changed, open.getValue(), colour.getValue(), roles.getValue())));
        }
    }

    private void answer(PipelineResult result) {
        switch (result) {
            case SAVED -> {
                dialog.close();
                onSaved.run();
            }
            case NAME_TAKEN, OUTDATED, IN_USE, PROMISED, ASKED_FOR ->
                complain(true, "tickets.pipeline." + OrderLine.key(result));
            case ROLE_CONTRADICTS, ROLE_NEEDED -> {
                roles.setErrorMessage(text("tickets.pipeline." + OrderLine.key(result)));
                roles.setInvalid(true);
            }
        }
    }

    private void complain(boolean isWrong, String key) {
        name.setErrorMessage(text(key));
        name.setInvalid(isWrong);
    }

    private String shownName() {
        return known.map(StatusNames::of).orElse("");
    }

    private String colourName(StatusColour item) {
        return text("tickets.colour." + OrderLine.key(item));
    }

    private String text(String key, Object... values) {
        return dialog.getTranslation(key, values);
    }
}
