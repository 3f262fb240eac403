package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.stellwerk.base.ui.WholeNumberField;
import io.stellwerk.tickets.SlaPlan;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

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

    private final WholeNumberField number;
    private final Select<Unit> unit = new Select<>();

    /** @param label of the number, for everybody or, if the text stands elsewhere, for screen readers only */
    DurationField(String label, boolean visible, Runnable onChange) {
        number = new WholeNumberField(byUser -> onChange.run());
        if (visible) {
            number.getContent().setLabel(label);
        } else {
            number.getContent().setAriaLabel(label);
        }
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(
                choice -> getTranslation("tickets.sla.unit." + choice.name().toLowerCase(Locale.ROOT)));
        unit.setAriaLabel(getTranslation("tickets.sla.unit", label));
        unit.setValue(Unit.HOURS);
        unit.addValueChangeListener(change -> {
            setReach();
            onChange.run();
        });
        setReach();
        getContent().addClassName("sw-duration");
        getContent().add(number, unit);
    }

    /** In hours where that is a whole number of them. */
    void show(Optional<Duration> time) {
        var best = time.filter(known -> known.toMinutesPart() != 0).isPresent() ? Unit.MINUTES : Unit.HOURS;
        unit.setValue(best);
        number.show(time.map(known -> OptionalInt.of((int) known.dividedBy(best.one)))
                .orElseGet(OptionalInt::empty));
    }

    /** Empty when nothing or nothing sensible was entered. */
    Optional<Duration> time() {
        return number.number().stream()
                .filter(this::isSensible)
                .mapToObj(unit.getValue().one::multipliedBy)
                .findFirst();
    }

    /** Says at the field what is wrong. */
    boolean isComplete(boolean required) {
        var isThere = !required || number.number().isPresent();
        var isFine = number.isComplete() && isThere;
        number.getContent().setInvalid(!isFine);
        return isFine;
    }

    void setEnabled(boolean enabled) {
        number.getContent().setEnabled(enabled);
        unit.setEnabled(enabled);
    }

    private void setReach() {
        var most = unit.getValue().most();
        number.within(1, most, getTranslation("tickets.sla.duration.wrong", most));
        number.isComplete();
    }

    private boolean isSensible(int wanted) {
        return wanted >= 1 && wanted <= unit.getValue().most();
    }
}
