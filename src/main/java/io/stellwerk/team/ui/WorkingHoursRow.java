package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.team.WorkingHours;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Days, start and end of some working hours. */
class WorkingHoursRow extends Composite<Div> {

    private final Runnable onChange;
    private final Select<DayChoice> days = new Select<>();
    private final TimePicker start = new TimePicker();
    private final TimePicker end = new TimePicker();
    private final Span hint = new Span();

    WorkingHoursRow(
            DayChoice chosen, LocalTime from, LocalTime to, Runnable onChange, Consumer<WorkingHoursRow> onDelete) {
        this.onChange = onChange;
        days.setItems(DayChoice.values());
        days.setItemLabelGenerator(DayChoice::label);
        days.setAriaLabel(getTranslation("team.hours.days"));
        days.setValue(chosen);
        days.addValueChangeListener(change -> changed());
        describe(start, "team.hours.start", from);
        describe(end, "team.hours.end", to);
        hint.addClassName("hint");
        var dash = new Span("–");
        dash.addClassName("dash");
        var line = new Div(days, start, dash, end, delete(onDelete));
        line.addClassName("line");
        getContent().addClassName("sw-hours-row");
        getContent().add(line, hint);
        explain();
    }

    /** Says at the row what is missing. */
    boolean isComplete() {
        List.of(start, end).forEach(time -> time.setInvalid(time.getValue() == null));
        explain();
        return !start.isInvalid() && !end.isInvalid();
    }

    /** Only of a complete row. */
    WorkingHours hours() {
        return new WorkingHours(
                days.getValue().days(),
                Objects.requireNonNull(start.getValue()),
                Objects.requireNonNull(end.getValue()));
    }

    void focus() {
        days.focus();
    }

    private void describe(TimePicker time, String label, LocalTime value) {
        time.setAriaLabel(getTranslation(label));
        time.setLocale(getLocale());
        time.setManualValidation(true);
        time.setValue(value);
        time.addValueChangeListener(change -> {
            time.setInvalid(false);
            changed();
        });
    }

    private Button delete(Consumer<WorkingHoursRow> onDelete) {
        var delete = new Button(Icon.TRASH.create(), click -> onDelete.accept(this));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setAriaLabel(getTranslation("team.hours.delete"));
        delete.setTooltipText(getTranslation("team.hours.delete"));
        return delete;
    }

    private void changed() {
        explain();
        onChange.run();
    }

    private void explain() {
        var isWrong = start.isInvalid() || end.isInvalid();
        hint.setClassName("wrong", isWrong);
        hint.setText(isWrong ? getTranslation("team.hours.time.missing", example()) : aboutTheNight());
        hint.setVisible(!hint.getText().isEmpty());
    }

    private String example() {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(LocalTime.of(9, 0));
    }

    private String aboutTheNight() {
        if (start.isEmpty() || end.isEmpty() || !hours().endsNextDay()) {
            return "";
        }
        return Objects.equals(start.getValue(), end.getValue())
                ? getTranslation("team.hours.around-the-clock")
                : getTranslation("team.hours.next-day");
    }
}
