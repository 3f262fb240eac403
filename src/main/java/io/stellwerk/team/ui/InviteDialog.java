package io.stellwerk.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Invitation;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.RolePreset;
import io.stellwerk.accounts.ui.LanguageNames;
import io.stellwerk.accounts.ui.RoleNames;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.team.ChoiceGone;
import io.stellwerk.team.Placement;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamsOutOfReach;
import java.util.List;
import java.util.function.Predicate;

/** Whom to invite, and with what they begin. */
class InviteDialog {

    private static final int LONGEST_NAME = 200;

    private final Predicate<Order> onSend;
    private final Dialog dialog = new Dialog();
    private final EmailField email = new EmailField();
    private final TextField name = new TextField();
    private final Select<RolePreset> role = new Select<>();
    private final Select<Language> language = new Select<>();
    private final Checkbox seat = new Checkbox();
    private final ComboBox<Team> team = new ComboBox<>();

    /** What is ordered with the dialog's button. */
    record Order(Invitation invitation, Placement placement) {}

    /** @param onSend tells whether nobody has that address yet; {@link TeamsOutOfReach} is said at the team */
    InviteDialog(List<RolePreset> roles, List<Team> teams, Predicate<Order> onSend) {
        this.onSend = onSend;
        dialog.addClassName("sw-form-dialog");
        dialog.setHeaderTitle(say("team.invite"));
        describeWho();
        describeRole(roles);
        describeLanguage();
        describePlace(teams);
        var fields = new Div(email, name, role, language, seat, team);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var send = new Button(say("team.invite.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(send, new Button(say("team.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
        email.focus();
    }

    private void describeWho() {
        email.setLabel(say("team.user.email"));
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        email.addValueChangeListener(change -> email.setInvalid(false));
        name.setLabel(say("team.user.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setErrorMessage(say("team.user.name.missing"));
        name.addValueChangeListener(change -> name.setInvalid(false));
    }

    private void describeRole(List<RolePreset> roles) {
        role.setLabel(say("team.users.role"));
        role.setItems(roles);
        role.setItemLabelGenerator(preset -> RoleNames.of(preset.name(), dialog));
        roles.stream()
                .filter(preset ->
                        preset.builtIn().filter(BuiltInPreset.AGENT::equals).isPresent())
                .findFirst()
                .or(() -> roles.stream().findFirst())
                .ifPresent(role::setValue);
    }

    private void describeLanguage() {
        language.setLabel(say("team.user.language"));
        language.setHelperText(say("team.invite.language.help"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(item -> LanguageNames.of(item, dialog));
        language.setValue(
                Language.of(com.vaadin.flow.component.UI.getCurrentOrThrow().getLocale()));
    }

    private void describePlace(List<Team> teams) {
        seat.setLabel(say("team.users.seat"));
        seat.setHelperText(say("team.user.seat.help"));
        seat.setValue(true);
        team.setLabel(say("team.users.main-team"));
        team.setPlaceholder(say("team.user.no-team"));
        team.setClearButtonVisible(true);
        team.setManualValidation(true);
        team.addValueChangeListener(change -> team.setInvalid(false));
        team.setItems(teams);
        team.setItemLabelGenerator(Team::name);
    }

    private void send() {
        var address = EmailAddress.typed(email.getValue());
        email.setErrorMessage(say("team.user.email.invalid"));
        email.setInvalid(address.isEmpty());
        name.setInvalid(name.getValue().isBlank());
        if (address.isPresent() && !name.isInvalid()) {
            send(address.get());
        }
    }

    private void send(EmailAddress address) {
        var invitation =
                new Invitation(address, name.getValue(), role.getValue().id(), language.getValue());
        var placement = new Placement(seat.getValue(), team.getOptionalValue().map(Team::id));
        try {
            if (onSend.test(new Order(invitation, placement))) {
                dialog.close();
            } else {
                email.setErrorMessage(say("team.user.email.taken"));
                email.setInvalid(true);
                email.focus();
            }
        } catch (ChoiceGone gone) {
            team.setErrorMessage(say("team.gone"));
            team.setInvalid(true);
        } catch (TeamsOutOfReach beyond) {
            team.setErrorMessage(UseWords.outOfReach(beyond.teams()));
            team.setInvalid(true);
        }
    }

    private String say(String key) {
        return dialog.getTranslation(key);
    }
}
