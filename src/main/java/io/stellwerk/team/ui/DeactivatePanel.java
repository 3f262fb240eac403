package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.LastSuperAdmin;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.Toasts;

/** Takes an account away. */
class DeactivatePanel extends Composite<Div> {

    private final transient UserActions actions;
    private final Person person;
    private final Runnable onDone;

    DeactivatePanel(Person person, UserDesk desk, UserActions actions, Runnable onDone) {
        this.person = person;
        this.actions = actions;
        this.onDone = onDone;
        var deactivate = new Button(
                getTranslation("team.user.deactivate"),
                click -> new HandOverDialog("team.user.deactivate", person, desk.leaving(person.id()), this::deactivate)
                        .open());
        deactivate.addThemeVariants(ButtonVariant.ERROR);
        getContent()
                .add(new Panel(getTranslation("team.user.deactivate"), getTranslation("team.user.deactivate.panel"))
                        .with(deactivate));
    }

    private void deactivate(HandOver openTickets) {
        try {
            actions.deactivate(person.id(), openTickets);
            Toasts.done(getTranslation("team.user.deactivate.done", person.name()));
            onDone.run();
        } catch (LastSuperAdmin last) {
            Toasts.problem(getTranslation("team.user.last-super-admin"));
        }
    }
}
