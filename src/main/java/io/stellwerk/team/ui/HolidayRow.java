package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.base.Holiday;
import io.stellwerk.base.ui.CalendarWords;
import io.stellwerk.base.ui.Icon;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Day and name of a holiday. */
class HolidayRow extends Composite<Div> {

    private static final int LONGEST_NAME = 100;

    private final DatePicker day = new DatePicker();
    private final TextField name = new TextField();

    HolidayRow(Optional<Holiday> known, Runnable onChange, Consumer<HolidayRow> onDelete) {
        day.setAriaLabel(getTranslation("team.holidays.day"));
        day.setLocale(getLocale());
        day.setI18n(CalendarWords.ofReader());
        day.setManualValidation(true);
        name.setAriaLabel(getTranslation("team.holidays.name"));
        name.setPlaceholder(getTranslation("team.holidays.name.hint"));
        name.setMaxLength(LONGEST_NAME);
        known.ifPresent(holiday -> {
            day.setValue(holiday.day());
            name.setValue(holiday.name());
        });
        day.addValueChangeListener(change -> {
            day.setInvalid(false);
            onChange.run();
        });
        name.addValueChangeListener(change -> onChange.run());
        var delete = new Button(Icon.TRASH.create(), click -> onDelete.accept(this));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setAriaLabel(getTranslation("team.holidays.day.delete"));
        delete.setTooltipText(getTranslation("team.holidays.day.delete"));
        getContent().addClassName("sw-holiday-row");
        getContent().add(day, name, delete);
    }

    Optional<LocalDate> day() {
        return Optional.ofNullable(day.getValue());
    }

    void complain(String key) {
        day.setErrorMessage(getTranslation(key));
        day.setInvalid(true);
    }

    /** Only of a row with a day. */
    Holiday holiday() {
        return new Holiday(
                Objects.requireNonNull(day.getValue()), name.getValue().strip());
    }

    void focus() {
        day.focus();
    }
}
