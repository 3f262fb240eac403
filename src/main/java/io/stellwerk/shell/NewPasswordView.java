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
import io.stellwerk.accounts.PasswordLinks;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;

/** Where the link for a forgotten password leads: whoever holds it chooses another one and is in. */
@Route(value = "new-password/:token", autoLayout = false)
@AnonymousAllowed
class NewPasswordView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PasswordLinks links;
    private final transient CurrentUser currentUser;
    private final transient AuthenticationContext login;

    NewPasswordView(PasswordLinks links, CurrentUser currentUser, AuthenticationContext login) {
        this.links = links;
        this.currentUser = currentUser;
        this.login = login;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        links.find(token).ifPresentOrElse(email -> welcome(token, email), this::showDeadEnd);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.new-password.title");
    }

    private void welcome(String token, EmailAddress email) {
        show(
                "shell.new-password.title",
                "shell.new-password.help",
                currentUser.isLoggedIn()
                        ? somebodyElse()
                        : new NewPasswordForm(email, chosen -> choose(token, chosen)));
    }

    private boolean choose(String token, String chosen) {
        var isGood = links.choose(token, chosen);
        if (!isGood) {
            showDeadEnd();
        }
        return isGood;
    }

    /** Says the same whatever is wrong with the link. */
    private void showDeadEnd() {
        show(
                "accounts.invite.dead",
                "shell.new-password.dead.help",
                new Anchor("forgot-password", getTranslation("shell.new-password.again")));
    }

    private Component somebodyElse() {
        return new Notice(getTranslation("shell.new-password.logged-in", currentUser.name()), Meaning.WARNING)
                .with(new Button(getTranslation("accounts.invite.log-out"), click -> login.logout()));
    }

    private void show(String title, String help, Component below) {
        getContent().removeAll();
        getContent().add(new DoorPage(new H1(getTranslation(title)), new Paragraph(getTranslation(help)), below));
    }
}
