package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.stellwerk.tickets.SlaPlan;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A number of minutes or hours. */
class DurationField extends Composite<Div> {

    /** What is counted. */
    enum Unit {
        MINUTES(Duration.ofMinutes(1)),
        HOURS(Duration.ofHours(1));

        private final Duration one;

        Unit(Duration one) {
            this.one = one;
        }

        int most() {
            return (int) SlaPlan.LONGEST_GOAL.dividedBy(one);
        }
    }

    private final IntegerField number = new IntegerField();
    private final Select<Unit> unit = new Select<>();

    /** @param label of the number, for everybody or, if the text stands elsewhere, for screen readers only */
    DurationField(String label, boolean visible, Runnable onChange) {
        if (visible) {
            number.setLabel(label);
        } else {
            number.setAriaLabel(label);
        }
        number.setManualValidation(true);
        number.setClearButtonVisible(false);
        number.addValueChangeListener(change -> {
            number.setInvalid(false);
            onChange.run();
        });
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(
                choice -> getTranslation("tickets.sla.unit." + choice.name().toLowerCase(Locale.ROOT)));
        unit.setAriaLabel(getTranslation("tickets.sla.unit", label));
        unit.setValue(Unit.HOURS);
        unit.addValueChangeListener(change -> {
            number.setInvalid(false);
            onChange.run();
        });
        getContent().addClassName("sw-duration");
        getContent().add(number, unit);
    }

    /** In hours where that is a whole number of them. */
    void show(Optional<Duration> time) {
        var best = time.filter(known -> known.toMinutesPart() != 0).isPresent() ? Unit.MINUTES : Unit.HOURS;
        unit.setValue(best);
        number.clear();
        time.ifPresent(known -> number.setValue((int) known.dividedBy(best.one)));
    }

    /** Empty when nothing or nothing sensible was entered. */
    Optional<Duration> time() {
        return number.getOptionalValue().filter(this::isSensible).map(unit.getValue().one::multipliedBy);
    }

    boolean isEmpty() {
        return number.isEmpty();
    }

    /** Says at the field what is wrong. */
    boolean isComplete(boolean required) {
        var isWrong = isEmpty() ? required : time().isEmpty();
        number.setErrorMessage(
                getTranslation("tickets.sla.duration.wrong", unit.getValue().most()));
        number.setInvalid(isWrong);
        return !isWrong;
    }

    void setEnabled(boolean enabled) {
        number.setEnabled(enabled);
        unit.setEnabled(enabled);
    }

    private boolean isSensible(int wanted) {
        return wanted >= 1 && wanted <= unit.getValue().most();
    }
}
