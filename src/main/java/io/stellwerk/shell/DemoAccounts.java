package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import io.stellwerk.base.ui.Avatars;
import java.util.Map;
import java.util.TreeMap;

/** The people of the demo company, ready to be. */
class DemoAccounts extends Composite<Div> {

    static final String PASSWORD = "demo";

    private static final Map<String, String> ROLES = new TreeMap<>(Map.of(
            "superadmin@demo.example", "accounts.role.super-admin",
            "admin@demo.example", "accounts.role.admin",
            "agent@demo.example", "accounts.role.agent"));

    private static final String FILL_AND_SEND = """
            const field = name => this.querySelector('[name="' + name + '"]');
            field('username').value = $0;
            field('password').value = $1;
            this.querySelector('[slot="submit"]').click();
            """;

    private final LoginForm form;

    DemoAccounts(LoginForm form) {
        this.form = form;
        getContent().addClassName("sw-demo");
        getContent().add(new H2(getTranslation("shell.demo.title")), new Paragraph(getTranslation("shell.demo.help")));
        ROLES.forEach((email, role) -> getContent().add(row(email, getTranslation(role))));
        var mailbox = new Anchor("demo/mailbox", getTranslation("shell.demo.mailbox"));
        getContent().add(mailbox);
    }

    private Div row(String email, String role) {
        var name = new Span(role);
        name.addClassName("name");
        var address = new Span(email);
        address.addClassName("sw-soft");
        var who = new Div(name, address);
        who.addClassName("who");
        var use = new Button(getTranslation("shell.demo.use"), click -> use(email));
        use.addThemeVariants(ButtonVariant.TERTIARY);
        use.setAriaLabel(getTranslation("shell.demo.use-label", role));
        var row = new Div(Avatars.beside(role, role.hashCode()), who, use);
        row.addClassName("row");
        return row;
    }

    private void use(String email) {
        form.getElement().executeJs(FILL_AND_SEND, email, PASSWORD);
    }
}
