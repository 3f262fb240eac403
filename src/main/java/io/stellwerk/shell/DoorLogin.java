package io.stellwerk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.PasswordField;
import io.stellwerk.base.EmailAddress;

/** Sends a browser through the usual door with a password that was just chosen, without the server keeping it. */
final class DoorLogin {

    private static final String LOG_IN = """
            const form = document.createElement('form');
            form.method = 'post';
            form.action = 'login';
            const fill = (name, value) => {
              const field = document.createElement('input');
              field.type = 'hidden';
              field.name = name;
              field.value = value;
              form.append(field);
            };
            fill('username', $0);
            fill('password', $1.value);
            fill('_csrf', document.querySelector('meta[name="_csrf"]').content);
            document.body.append(form);
            form.submit();
            """;

    private DoorLogin() {}

    static void of(Component form, EmailAddress email, PasswordField password) {
        form.getElement().executeJs(LOG_IN, email.value(), password.getElement());
    }
}
