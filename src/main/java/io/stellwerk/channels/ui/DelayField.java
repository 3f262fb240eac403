package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.IntegerField;
import io.stellwerk.routing.VersionedRule;
import java.time.Duration;
import java.util.Objects;

/** How many minutes a ticket waits before it is first assigned. */
class DelayField extends Composite<IntegerField> {

    DelayField(Runnable onChange) {
        var longest = VersionedRule.LONGEST_DELAY.toMinutes();
        var wrong = getTranslation("channels.delay.wrong", longest);
        var field = getContent();
        field.setLabel(getTranslation("channels.delay"));
        field.setHelperText(getTranslation("channels.delay.help"));
        field.setMin(0);
        field.setMax(Math.toIntExact(longest));
        field.setStepButtonsVisible(true);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(wrong)
                .setMinErrorMessage(wrong)
                .setMaxErrorMessage(wrong));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    void show(Duration delay) {
        getContent().setValue(Math.toIntExact(delay.toMinutes()));
    }

    Duration delay() {
        return Duration.ofMinutes(Objects.requireNonNullElse(getContent().getValue(), 0));
    }

    boolean isComplete() {
        return !getContent().isInvalid();
    }
}
