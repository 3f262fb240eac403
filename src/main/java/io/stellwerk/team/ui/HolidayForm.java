package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.base.Holiday;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Panel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Name and days of a calendar of holidays. */
class HolidayForm extends Composite<Div> {

    private static final int LONGEST_NAME = 100;

    private final Runnable onChange;
    private final TextField name = new TextField(getTranslation("team.holidays.calendar"));
    private final Div rows = new Div();
    private final List<HolidayRow> shown = new ArrayList<>();

    HolidayForm(Runnable onChange) {
        this.onChange = onChange;
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(getTranslation("team.holidays.calendar.help"));
        name.addValueChangeListener(change -> {
            name.setInvalid(false);
            onChange.run();
        });
        var more = new Button(getTranslation("team.holidays.day.add"), Icon.PLUS.small(), click -> addRow());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        rows.addClassName("rows");
        getContent().addClassName("sw-holiday-form");
        getContent()
                .add(
                        new Panel(getTranslation("team.holidays.about"), getTranslation("team.holidays.about.help"))
                                .with(name),
                        new Panel(getTranslation("team.holidays.days"), getTranslation("team.holidays.days.help"))
                                .with(rows, more));
    }

    void show(String called, List<Holiday> days) {
        name.setValue(called);
        shown.clear();
        days.forEach(holiday -> shown.add(row(Optional.of(holiday))));
        arrange();
    }

    String name() {
        return name.getValue().strip();
    }

    /** Only of a complete form. */
    List<Holiday> days() {
        return shown.stream().map(HolidayRow::holiday).toList();
    }

    /** Says at the field or row what is missing or there twice. */
    boolean isComplete() {
        complainAboutName(name.getValue().isBlank(), "team.teams.name.missing");
        var seen = new HashSet<LocalDate>();
        var isComplete = !name.isInvalid();
        for (var row : shown) {
            var problem = row.day().isEmpty()
                    ? Optional.of("team.holidays.day.missing")
                    : row.day().filter(seen::add).map(fresh -> "").or(() -> Optional.of("team.holidays.day.twice"));
            problem.filter(key -> !key.isEmpty()).ifPresent(row::complain);
            isComplete &= problem.filter(key -> !key.isEmpty()).isEmpty();
        }
        return isComplete;
    }

    void complainAboutTakenName() {
        complainAboutName(true, "team.holidays.calendar.taken");
    }

    private void complainAboutName(boolean isWrong, String key) {
        name.setErrorMessage(getTranslation(key));
        name.setInvalid(isWrong);
    }

    private void addRow() {
        var row = row(Optional.empty());
        shown.add(row);
        arrange();
        row.focus();
        onChange.run();
    }

    private HolidayRow row(Optional<Holiday> known) {
        return new HolidayRow(known, onChange, this::delete);
    }

    private void delete(HolidayRow row) {
        shown.remove(row);
        arrange();
        onChange.run();
    }

    private void arrange() {
        rows.removeAll();
        shown.forEach(rows::add);
    }
}
