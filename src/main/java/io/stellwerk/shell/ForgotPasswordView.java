package io.stellwerk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.stellwerk.accounts.PasswordLinks;
import io.stellwerk.base.EmailAddress;

/** Sends a link to choose another password. Says the same whether or not the address has an account. */
@Route(value = "forgot-password", autoLayout = false)
@AnonymousAllowed
class ForgotPasswordView extends Composite<Div> implements HasDynamicTitle {

    private final transient PasswordLinks links;

    ForgotPasswordView(PasswordLinks links) {
        this.links = links;
        show("shell.forgot.title", getTranslation("shell.forgot.help"), new ForgotPasswordForm(this::send));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.forgot.title");
    }

    private void send(EmailAddress email) {
        links.send(email);
        show(
                "shell.forgot.sent",
                getTranslation("shell.forgot.sent.help", email.value(), PasswordLinks.VALID.toMinutes()),
                new Paragraph(getTranslation("shell.forgot.nothing")));
    }

    private void show(String title, String help, Component below) {
        getContent().removeAll();
        getContent()
                .add(new DoorPage(
                        new H1(getTranslation(title)),
                        new Paragraph(help),
                        below,
                        new Anchor("login", getTranslation("shell.forgot.back"))));
    }
}
