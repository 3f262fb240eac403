package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import io.stellwerk.Screens;
import io.stellwerk.StellwerkTest;
import io.stellwerk.UnreachableDatabase;
import io.stellwerk.accounts.Invitee;
import io.stellwerk.accounts.Language;
import io.stellwerk.base.EmailAddress;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Choosing a password at the door while the database cannot be asked: the button is there for another try. */
class DoorFormsTests extends StellwerkTest {

    private static final EmailAddress NORA = EmailAddress.of("nora@demo.example");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private Screens screens;

    @BeforeEach
    void open() {
        screens = new Screens(application);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void whoeverIsInvitedJoinsAtTheSecondTry() {
        canBeTriedAgain(
                "Create account",
                () -> new JoinForm(new Invitee(NORA, "Nora", Language.ENGLISH), joining -> answers()));
    }

    @Test
    void whoeverForgotThePasswordChoosesOneAtTheSecondTry() {
        canBeTriedAgain("Save and log in", () -> new NewPasswordForm(NORA, chosen -> answers()));
    }

    private void canBeTriedAgain(String button, Supplier<Component> form) {
        var visitor = screens.ofNobody();
        visitor.getUI().add(form.get());
        visitor.find(PasswordField.class).single().setValue("purple trains at noon");
        var submit = visitor.find(Button.class).withText(button).single();

        assertThat(catchThrowable(() -> UnreachableDatabase.during(submit::click)))
                .isNotNull();
        assertThat(submit.isEnabled()).isTrue();

        submit.click();
        assertThat(submit.isEnabled())
                .as("once it worked there is nothing more to press")
                .isFalse();
    }

    private boolean answers() {
        return Boolean.TRUE.equals(jdbc.sql("SELECT TRUE").query(Boolean.class).single());
    }
}
