package io.stellwerk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Invitee;
import io.stellwerk.accounts.Invites;
import io.stellwerk.accounts.Joining;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;

/** Where the link of an invitation leads: whoever holds it chooses a password and is in. */
@Route(value = "invite/:token", autoLayout = false)
@AnonymousAllowed
class InviteView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Invites invites;
    private final transient CurrentUser currentUser;
    private final transient AuthenticationContext login;

    InviteView(Invites invites, CurrentUser currentUser, AuthenticationContext login) {
        this.invites = invites;
        this.currentUser = currentUser;
        this.login = login;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        invites.find(token).ifPresentOrElse(invitee -> welcome(token, invitee), this::showDeadEnd);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.invite.title");
    }

    private void welcome(String token, Invitee invitee) {
        if (currentUser.isLoggedIn()) {
            show("accounts.invite.title", "accounts.invite.help", somebodyElse());
        } else {
            show(
                    "accounts.invite.title",
                    "accounts.invite.help",
                    new JoinForm(invitee, joining -> accept(token, joining)));
        }
    }

    private boolean accept(String token, Joining joining) {
        var isIn = invites.accept(token, joining);
        if (!isIn) {
            showDeadEnd();
        }
        return isIn;
    }

    /** Says the same whatever is wrong with the link. */
    private void showDeadEnd() {
        show(
                "accounts.invite.dead",
                "accounts.invite.dead.help",
                new Anchor("login", getTranslation("accounts.invite.dead.login")));
    }

    private Component somebodyElse() {
        return new Notice(getTranslation("accounts.invite.somebody-else", currentUser.name()), Meaning.WARNING)
                .with(new Button(getTranslation("accounts.invite.log-out"), click -> login.logout()));
    }

    private void show(String title, String help, Component below) {
        getContent().removeAll();
        getContent().add(new DoorPage(new H1(getTranslation(title)), new Paragraph(getTranslation(help)), below));
    }
}
