package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import io.stellwerk.base.ui.WholeNumberField;
import io.stellwerk.routing.VersionedRule;
import java.time.Duration;
import java.util.OptionalInt;

/** How many minutes a ticket waits before it is first assigned. */
class DelayField extends Composite<WholeNumberField> {

    private final Runnable onChange;

    DelayField(Runnable onChange) {
        this.onChange = onChange;
        var longest = Math.toIntExact(VersionedRule.LONGEST_DELAY.toMinutes());
        getContent().within(0, longest, getTranslation("channels.delay.wrong", longest));
        var field = getContent().getContent();
        field.setLabel(getTranslation("channels.delay"));
        field.setHelperText(getTranslation("channels.delay.help"));
        field.setStepButtonsVisible(true);
    }

    @Override
    protected WholeNumberField initContent() {
        return new WholeNumberField(byUser -> {
            if (byUser) {
                onChange.run();
            }
        });
    }

    void show(Duration delay) {
        getContent().show(OptionalInt.of(Math.toIntExact(delay.toMinutes())));
    }

    Duration delay() {
        return Duration.ofMinutes(getContent().number().orElse(0));
    }

    boolean isComplete() {
        return getContent().isComplete();
    }
}
