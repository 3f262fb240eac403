package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.ui.Panel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a role is called and what it allows. */
class PresetForm extends Composite<Div> {

    private static final int LONGEST_NAME = 100;

    private final TextField name = new TextField(getTranslation("accounts.preset.name"));
    private final Map<Permission, Checkbox> permissions = new EnumMap<>(Permission.class);
    private final ScopeField view;
    private final ScopeField edit;

    PresetForm(Runnable onChange) {
        view = new ScopeField(
                getTranslation("accounts.preset.view"), getTranslation("accounts.preset.view.unassigned"), onChange);
        edit = new ScopeField(
                getTranslation("accounts.preset.edit"), getTranslation("accounts.preset.edit.unassigned"), onChange);
        describeName(onChange);
        PermissionNames.ticked().forEach(permission -> permissions.put(permission, box(permission, onChange)));
        getContent()
                .add(
                        new Panel(getTranslation("accounts.preset.name"), getTranslation("accounts.preset.name.help"))
                                .with(name),
                        new Panel(
                                        getTranslation("accounts.preset.tickets"),
                                        getTranslation("accounts.preset.tickets.help"))
                                .with(view, edit),
                        new Panel(
                                        getTranslation("accounts.preset.permissions"),
                                        getTranslation("accounts.preset.permissions.help"))
                                .with(permissions.values().toArray(Checkbox[]::new)));
    }

    /** Names of built-in roles are translated and stay; Super admin keeps everything. */
    void show(String called, Optional<BuiltInPreset> builtIn, Grants grants) {
        var editable = builtIn.filter(BuiltInPreset.SUPER_ADMIN::equals).isEmpty();
        name.setValue(called);
        name.setReadOnly(builtIn.isPresent());
        name.setHelperText(builtIn.isPresent() ? getTranslation("accounts.preset.name.built-in") : "");
        view.show(grants.view(), editable);
        edit.show(grants.edit(), editable);
        permissions.forEach((permission, box) -> {
            box.setValue(grants.permissions().contains(permission));
            box.setReadOnly(!editable);
        });
    }

    String name() {
        return name.getValue();
    }

    Grants grants() {
        var ticked = permissions.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Grants(ticked, view.scope(), edit.scope());
    }

    /** Says at the fields what is missing or wrong. */
    boolean isComplete() {
        name.setErrorMessage(getTranslation("accounts.preset.name.missing"));
        name.setInvalid(name.getValue().isBlank());
        var editsOnlyWhatIsSeen = grants().isConsistent();
        if (!editsOnlyWhatIsSeen) {
            edit.complain(getTranslation("accounts.preset.edit.unseen"));
        }
        return !name.isInvalid() && editsOnlyWhatIsSeen;
    }

    void nameIsTaken() {
        name.setErrorMessage(getTranslation("accounts.preset.name.taken"));
        name.setInvalid(true);
        name.focus();
    }

    void ticketsBelongTo(List<String> owners) {
        edit.complain(getTranslation("accounts.preset.edit.tickets-left", String.join(", ", owners)));
    }

    private void describeName(Runnable onChange) {
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.addValueChangeListener(change -> {
            name.setInvalid(false);
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    private Checkbox box(Permission permission, Runnable onChange) {
        var box = new Checkbox(getTranslation(PermissionNames.key(permission)));
        box.setHelperText(getTranslation(PermissionNames.key(permission) + ".help"));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        return box;
    }
}
