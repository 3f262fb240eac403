package io.stellwerk.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.PasswordField;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.base.ui.LetterKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProfileViewTests extends ScreenTest {

    @Autowired
    Crews crews;

    @Test
    void singleKeysSwitchedOffAreOffInOtherWindowsAtOnceAndAfterTheNextLogin() {
        var me = crews.hireOne(BuiltInPreset.AGENT).email().value();
        var other = window(me);
        other.getUI().navigate("profile");
        assertThat(hasLetterKeys(other)).isTrue();
        var screen = window(me);
        screen.getUI().navigate("profile");

        switchKeys(screen).setValue(false);

        assertThat(hasLetterKeys(screen)).isFalse();
        eventually(other, () -> !hasLetterKeys(other));
        var later = window(me);
        later.getUI().navigate("profile");
        assertThat(hasLetterKeys(later)).isFalse();
        assertThat(switchKeys(later).getValue()).isFalse();
    }

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

    private static boolean hasLetterKeys(BrowserlessUIContext window) {
        return LetterKeys.areOn(switchKeys(window).getUI().orElseThrow());
    }

    private static Checkbox switchKeys(BrowserlessUIContext window) {
        return window.find(Checkbox.class)
                .withCaption("Single keys are shortcuts")
                .single();
    }
}
