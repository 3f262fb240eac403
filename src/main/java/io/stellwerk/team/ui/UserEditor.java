package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.accounts.EmailTaken;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.LastSuperAdmin;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.ui.ConflictNotice;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.base.ui.UnsavedChanges;
import io.stellwerk.team.ChoiceGone;
import io.stellwerk.team.TeamsOutOfReach;
import io.stellwerk.team.UserSettings;
import java.util.List;

/** The settings of one user with Save and Cancel. */
class UserEditor extends Composite<Div> {

    private final transient UserDesk desk;
    private final transient UserActions actions;
    private Person person;
    private final Runnable onSaved;
    private final UnsavedChanges unsaved = UnsavedChanges.guard(this);
    private final AboutUserFields about = new AboutUserFields(unsaved::changed);
    private final PlaceFields place = new PlaceFields(UserChoices.NONE, unsaved::changed);
    private final ConflictNotice conflict = new ConflictNotice(this::load);
    private UserSettings seen;

    UserEditor(Person person, UserDesk desk, UserActions actions, Runnable onSaved) {
        this.person = person;
        this.desk = desk;
        this.actions = actions;
        this.onSaved = onSaved;
        seen = actions.settings(person.id());
        show();
        getContent().addClassName("sw-user-editor");
        getContent().add(about, place, conflict, buttons());
    }

    private Div buttons() {
        var save = new Button(getTranslation("team.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        for (var modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, modifier).setResetFocusOnActiveElement(true);
        }
        var buttons = new Div(save, new Button(getTranslation("team.cancel"), click -> load()));
        buttons.addClassName("sw-save-bar");
        return buttons;
    }

    private void load() {
        seen = actions.settings(person.id());
        desk.find(person.id()).ifPresent(now -> person = now);
        show();
    }

    private void show() {
        var mayChangeAccount = desk.mayChange(person.id());
        about.show(seen.profile(), person.status(), mayChangeAccount);
        place.show(seen, desk.choices(person.id()), mayChangeAccount);
        conflict.hide();
        unsaved.saved();
    }

    private void save() {
        if (!about.isComplete()) {
            return;
        }
        if (seen.seat() && !place.seat()) {
            ask("team.user.lose-seat");
        } else if (seen.seat() && place.losesTickets()) {
            ask("team.user.lose-tickets");
        } else {
            leaveTeam(() -> store(new HandOver.RouteAgain()));
        }
    }

    private void leaveTeam(Runnable saved) {
        desk.leftBehind(person.id())
                .filter(team -> !place.mainTeam().equals(seen.mainTeam()))
                .ifPresentOrElse(
                        team -> Question.ask(
                                team.title(), team.help(), getTranslation("team.teams.unstaffed.submit"), saved),
                        saved);
    }

    private void ask(String key) {
        new HandOverDialog(key, person, desk.leaving(person.id()), this::store).open();
    }

    private void store(HandOver openTickets) {
        try {
            if (actions.save(person.id(), seen, wanted(), openTickets)) {
                load();
                Toasts.saved();
                onSaved.run();
            } else {
                conflict.show();
            }
        } catch (EmailTaken taken) {
            about.emailIsTaken();
        } catch (LastSuperAdmin last) {
            place.lastSuperAdmin();
        } catch (ChoiceGone gone) {
            conflict.complain(getTranslation("team.gone"));
        } catch (TeamsOutOfReach beyond) {
            place.teamsOutOfReach(beyond.teams());
        }
    }

    private UserSettings wanted() {
        return new UserSettings(
                about.profile(place.role()), place.seat(), place.mainTeam(), place.extraTeams(), place.skills());
    }
}
