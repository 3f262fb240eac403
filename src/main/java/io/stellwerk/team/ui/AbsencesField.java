package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.ConflictNotice;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.StatusBadge;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.team.AbsenceChange;
import io.stellwerk.team.OutOfOffice;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Somebody's absences; what one does here is done at once, as a dialog or a question has a button of its own. */
class AbsencesField extends Composite<Div> {

    private ZoneId zone;
    private final transient Supplier<List<OutOfOffice>> stored;
    private final transient Predicate<AbsenceChange> onChange;
    private final transient Clock clock;
    private final Div rows = new Div();
    private final ConflictNotice conflict = new ConflictNotice(this::load);

    /**
     * @param zone the time zone of the person who is absent
     * @param onChange false when somebody else was faster
     */
    AbsencesField(ZoneId zone, Supplier<List<OutOfOffice>> stored, Predicate<AbsenceChange> onChange, Clock clock) {
        this.zone = zone;
        this.stored = stored;
        this.onChange = onChange;
        this.clock = clock;
        rows.addClassName("rows");
        getContent().addClassName("sw-absences");
        show();
    }

    /** The same moments, told in another time zone. */
    void live(ZoneId now) {
        zone = now;
        show();
    }

    void show() {
        show(stored.get(), clock.instant());
    }

    private void show(List<OutOfOffice> absences, Instant now) {
        var more = new Button(
                getTranslation("team.absence.add"),
                Icon.PLUS.small(),
                click -> new AbsenceDialog(zone, now, absence -> change(new AbsenceChange.Add(absence))).open());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        rows.removeAll();
        absences.forEach(absence -> rows.add(row(absence, now)));
        getContent().removeAll();
        getContent().add(conflict);
        if (absences.isEmpty()) {
            var none = new Paragraph(getTranslation("team.absence.none"));
            none.addClassName("sw-soft");
            getContent().add(none);
        }
        getContent().add(rows, more);
    }

    private void change(AbsenceChange change) {
        var isDone = onChange.test(change);
        show();
        conflict.hide();
        if (isDone) {
            Toasts.saved();
        } else {
            conflict.show();
        }
    }

    private void load() {
        conflict.hide();
        show();
    }

    private Component row(OutOfOffice absence, Instant now) {
        var words = new Div(new Span(words(absence)));
        words.addClassName("words");
        if (absence.covers(now)) {
            words.add(new StatusBadge(getTranslation("team.absence.now"), StatusBadge.Meaning.WARNING));
        }
        var row = new Div(Icon.CALENDAR.create(), words, edit(absence, now), end(absence, now));
        row.addClassName("row");
        return row;
    }

    private Button edit(OutOfOffice absence, Instant now) {
        return button(
                "team.absence.edit",
                absence,
                () -> new AbsenceDialog(zone, now, absence, moved -> change(new AbsenceChange.Move(absence, moved)))
                        .open());
    }

    private Button end(OutOfOffice absence, Instant now) {
        return absence.covers(now) ? button("team.absence.end", absence, () -> askToEnd(absence)) : delete(absence);
    }

    private Button delete(OutOfOffice absence) {
        return button("team.absence.delete", absence, () -> change(new AbsenceChange.Delete(absence)));
    }

    private void askToEnd(OutOfOffice absence) {
        Question.ask(
                getTranslation("team.absence.end.title"),
                getTranslation("team.absence.end.help"),
                getTranslation("team.absence.end"),
                () -> change(new AbsenceChange.EndNow(absence)));
    }

    private Button button(String key, OutOfOffice absence, Runnable onClick) {
        var button = new Button(getTranslation(key), click -> onClick.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + words(absence));
        return button;
    }

    private String words(OutOfOffice absence) {
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        return getTranslation("team.absence.from-to", format.format(absence.from()), format.format(absence.to()));
    }
}
