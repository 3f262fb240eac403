package io.stellwerk.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** A whole number or nothing. What cannot be read as one, for instance {@code 5-}, is wrong and not nothing. */
public final class WholeNumberField extends Composite<IntegerField> {

    private int least = Integer.MIN_VALUE;
    private int most = Integer.MAX_VALUE;

    /** @param onChange told whether it was the user who changed something */
    public WholeNumberField(Consumer<Boolean> onChange) {
        var field = getContent();
        field.setManualValidation(true);
        field.addValueChangeListener(change -> changed(onChange, change.isFromClient()));
        field.addValidationStatusChangeListener(change -> changed(onChange, isUnreadable()));
    }

    /** @param otherwise says what can be entered */
    public WholeNumberField within(int from, int to, String otherwise) {
        least = from;
        most = to;
        getContent().setMin(from);
        getContent().setMax(to);
        getContent().setErrorMessage(otherwise);
        return this;
    }

    public void show(OptionalInt number) {
        getContent().clear();
        number.ifPresent(getContent()::setValue);
        getContent().setInvalid(false);
    }

    public OptionalInt number() {
        return getContent().getOptionalValue().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** Says at the field if what stands there is no number or out of reach. */
    public boolean isComplete() {
        var isWrong = isUnreadable() || number().stream().anyMatch(number -> number < least || number > most);
        getContent().setInvalid(isWrong);
        return !isWrong;
    }

    /** Whether something stands there that the browser could not make a number of. */
    private boolean isUnreadable() {
        var field = getContent();
        return field.isEmpty()
                && field.getDefaultValidator()
                        .apply(field.getValue(), new ValueContext(field))
                        .isError();
    }

    private void changed(Consumer<Boolean> onChange, boolean byUser) {
        isComplete();
        onChange.accept(byUser);
    }
}
