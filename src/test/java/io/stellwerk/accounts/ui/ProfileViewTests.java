package io.stellwerk.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.BuiltInPreset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProfileViewTests extends ScreenTest {

    @Autowired
    Crews crews;

    @Test
    void whoGuessesAtTheCurrentPasswordIsToldToWait() {
        var screen = window(crews.hireOne(BuiltInPreset.AGENT).email().value());
        screen.getUI().navigate("profile");
        var old =
                screen.find(PasswordField.class).withCaption("Current password").single();
        var change = screen.find(Button.class).withText("Change password").single();
        old.setValue("wrong");

        for (int failure = 1; failure <= 5; failure++) {
            change.click();
            assertThat(old.getErrorMessage()).startsWith("This is not your current password");
        }
        change.click();

        assertThat(old.isInvalid()).isTrue();
        assertThat(old.getErrorMessage()).startsWith("Too many wrong passwords");
    }
}
