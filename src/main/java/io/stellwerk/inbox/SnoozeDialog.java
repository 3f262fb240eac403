package io.stellwerk.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.stellwerk.base.ui.Dates;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.base.ui.TimeZoneOfReader;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.inbox.TicketAction.Tidy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Asks until when a ticket is to be out of the way. */
class SnoozeDialog {

    private final Instant now;
    private final Operator operator;
    private final ZoneId zone = TimeZoneOfReader.get();
    private final Dialog dialog = new Dialog();
    private final DatePicker day = Dates.picker();
    private final TimePicker time = new TimePicker();
    private final List<NativeButton> choices;

    SnoozeDialog(Instant now, Operator operator) {
        this.now = now;
        this.operator = operator;
        dialog.addClassNames("sw-form-dialog", "sw-snooze");
        dialog.setHeaderTitle(say("inbox.snooze.title"));
        dialog.setWidth("min(420px, 100%)");
        choices = SnoozePreset.offered(now, zone).stream().map(this::button).toList();
        var presets = new Div();
        presets.addClassName("presets");
        choices.forEach(presets::add);
        var fields = new Div(new Paragraph(say("inbox.snooze.help")), presets, own());
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var submit = new Button(say("inbox.snooze.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(submit, new Button(say("contacts.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
        choices.getFirst().focus();
    }

    private NativeButton button(SnoozePreset preset) {
        var until = preset.from(now, zone);
        var words = new Span(say("inbox.snooze." + Words.key(preset)));
        var time = new Span(Moments.soon(until, now));
        time.addClassName("time");
        var button = new NativeButton("", click -> snooze(until));
        button.add(words, time);
        return button;
    }

    private Div own() {
        var today = LocalDate.ofInstant(now, zone);
        day.setLabel(say("inbox.snooze.own"));
        day.setMin(today);
        day.setMax(today.plusYears(1));
        day.setValue(today.plusDays(1));
        day.setManualValidation(true);
        time.setLabel(say("inbox.snooze.own.time"));
        time.setLocale(UI.getCurrentOrThrow().getLocale());
        time.setStep(Duration.ofMinutes(30));
        time.setValue(LocalTime.of(9, 0));
        time.setManualValidation(true);
        time.setErrorMessage(say("inbox.snooze.own.time.missing"));
        time.addValueChangeListener(change -> time.setInvalid(false));
        day.addValueChangeListener(change -> day.setInvalid(false));
        var own = new Div(day, time);
        own.addClassName("own");
        return own;
    }

    private void submit() {
        time.setInvalid(time.isEmpty());
        var until = day.getOptionalValue()
                .map(chosen -> chosen.atTime(time.getOptionalValue().orElse(LocalTime.MAX)))
                .map(moment -> moment.atZone(zone).toInstant());
        boolean isFar = day.getOptionalValue().filter(day.getMax()::isBefore).isPresent();
        day.setErrorMessage(say(isFar ? "inbox.snooze.own.far" : "inbox.snooze.own.past"));
        day.setInvalid(isFar || until.filter(now::isBefore).isEmpty());
        if (!day.isInvalid() && !time.isInvalid()) {
            until.ifPresent(this::snooze);
        }
    }

    private void snooze(Instant until) {
        if (operator.perform(new Tidy.Snooze(until))) {
            dialog.close();
            Toasts.done(say("inbox.snooze.done", Moments.soon(until, now)));
        }
    }

    private String say(String key, Object... details) {
        return dialog.getTranslation(key, details);
    }
}
