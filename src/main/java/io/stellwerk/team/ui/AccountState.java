package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.base.ui.Toasts;

/** What is to know about an account that is not simply active, and what one can do about it. */
class AccountState extends Composite<Div> {

    private final transient UserActions actions;
    private final Person person;
    private final Runnable onDone;

    AccountState(Person person, UserDesk desk, UserActions actions, Runnable onDone) {
        this.person = person;
        this.actions = actions;
        this.onDone = onDone;
        getContent().addClassName("sw-account-state");
        if (!desk.mayChange(person.id())) {
            getContent().add(new Notice(getTranslation("team.user.above"), Meaning.INFO));
            return;
        }
        switch (person.status()) {
            case INVITED -> getContent().add(invited(desk));
            case DEACTIVATED -> getContent().add(deactivated());
            case ACTIVE, WITHDRAWN -> {}
        }
    }

    private Notice invited(UserDesk desk) {
        var buttons = new Div(
                new Button(getTranslation("team.invite.resend"), click -> resend()),
                new Button(getTranslation("team.invite.withdraw"), click -> askToWithdraw()));
        buttons.addClassName("sw-buttons");
        return desk.inviteRefusal(person.id())
                .map(words -> new Notice(getTranslation("team.invite.refused", words), Meaning.WARNING))
                .orElseGet(() -> new Notice(until(desk), Meaning.INFO))
                .with(buttons);
    }

    private String until(UserDesk desk) {
        return desk.inviteEnds(person.id())
                .map(end -> getTranslation("team.invite.until", Moments.exact(end)))
                .orElse("");
    }

    private Notice deactivated() {
        return new Notice(getTranslation("team.user.deactivated"), Meaning.QUIET)
                .with(new Button(getTranslation("team.user.reactivate"), click -> reactivate()));
    }

    private void resend() {
        actions.resend(person.id());
        Toasts.done(getTranslation("team.invite.sent", person.email().value()));
        onDone.run();
    }

    private void askToWithdraw() {
        Question.askInRed(
                getTranslation("team.invite.withdraw.title", person.name()),
                getTranslation("team.invite.withdraw.help"),
                getTranslation("team.invite.withdraw"),
                () -> {
                    actions.withdraw(person.id());
                    onDone.run();
                });
    }

    private void reactivate() {
        actions.reactivate(person.id());
        Toasts.done(getTranslation("team.user.reactivated", person.name()));
        onDone.run();
    }
}
