package io.stellwerk.team.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.CalendarWords;
import io.stellwerk.team.OutOfOffice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** From when until when somebody is out of office, in their time zone. */
class AbsenceDialog {

    private static final Duration STEP = Duration.ofMinutes(30);

    private final ZoneId zone;
    private final Instant now;
    private final Consumer<OutOfOffice> onSave;
    private final Dialog dialog = new Dialog();
    private final DateTimePicker from = new DateTimePicker();
    private final DateTimePicker to = new DateTimePicker();

    /** For another absence, tomorrow for a start. */
    AbsenceDialog(ZoneId zone, Instant now, Consumer<OutOfOffice> onSave) {
        this(zone, now, "team.absence.add", tomorrow(zone, now), onSave);
    }

    AbsenceDialog(ZoneId zone, Instant now, OutOfOffice absence, Consumer<OutOfOffice> onSave) {
        this(zone, now, "team.absence.edit", absence, onSave);
    }

    private AbsenceDialog(ZoneId zone, Instant now, String title, OutOfOffice absence, Consumer<OutOfOffice> onSave) {
        this.zone = zone;
        this.now = now;
        this.onSave = onSave;
        dialog.addClassName("sw-form-dialog");
        dialog.setHeaderTitle(dialog.getTranslation(title));
        describe(from, "team.absence.from", absence.from());
        describe(to, "team.absence.to", absence.to());
        to.setHelperText(dialog.getTranslation("team.absence.help", zone.getId()));
        var fields = new Div(from, to);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var save = new Button(dialog.getTranslation("team.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(save, new Button(dialog.getTranslation("team.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
    }

    private void describe(DateTimePicker field, String label, Instant value) {
        field.setLabel(dialog.getTranslation(label));
        field.setLocale(UI.getCurrentOrThrow().getLocale());
        field.setDatePickerI18n(CalendarWords.ofReader());
        field.setDateAriaLabel(dialog.getTranslation(label + ".date"));
        field.setTimeAriaLabel(dialog.getTranslation(label + ".time"));
        field.setStep(STEP);
        field.setManualValidation(true);
        field.setValue(LocalDateTime.ofInstant(value, zone));
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    private void save() {
        var missing = dialog.getTranslation("team.absence.missing");
        complain(from, from.isEmpty() ? Optional.of(missing) : Optional.empty());
        complain(to, to.isEmpty() ? Optional.of(missing) : Optional.empty());
        if (!from.isInvalid() && !to.isInvalid()) {
            save(instant(from), instant(to));
        }
    }

    private void save(Instant start, Instant end) {
        if (!end.isAfter(start)) {
            complain(to, Optional.of(dialog.getTranslation("team.absence.order")));
        } else if (!end.isAfter(now)) {
            complain(to, Optional.of(dialog.getTranslation("team.absence.over")));
        } else {
            onSave.accept(new OutOfOffice(start, end));
            dialog.close();
        }
    }

    private Instant instant(DateTimePicker field) {
        return Objects.requireNonNull(field.getValue()).atZone(zone).toInstant();
    }

    private static void complain(DateTimePicker field, Optional<String> why) {
        field.setErrorMessage(why.orElse(""));
        field.setInvalid(why.isPresent());
    }

    private static OutOfOffice tomorrow(ZoneId zone, Instant now) {
        var morning =
                LocalDateTime.ofInstant(now, zone).toLocalDate().plusDays(1).atTime(8, 0);
        return new OutOfOffice(
                morning.atZone(zone).toInstant(),
                morning.withHour(18).atZone(zone).toInstant());
    }
}
