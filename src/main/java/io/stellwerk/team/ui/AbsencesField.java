package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.StatusBadge;
import io.stellwerk.team.AbsenceChange;
import io.stellwerk.team.OutOfOffice;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;

/** Somebody's absences; what one does here is done at once, as a dialog or a question has a button of its own. */
class AbsencesField extends Composite<Div> {

    private final ZoneId zone;
    private final Consumer<AbsenceChange> onChange;
    private final Div rows = new Div();

    /** @param zone the time zone of the person who is absent */
    AbsencesField(ZoneId zone, Consumer<AbsenceChange> onChange) {
        this.zone = zone;
        this.onChange = onChange;
        rows.addClassName("rows");
        getContent().addClassName("sw-absences");
    }

    void show(List<OutOfOffice> absences, Instant now) {
        var more = new Button(
                getTranslation("team.absence.add"),
                Icon.PLUS.small(),
                click -> new AbsenceDialog(zone, now, absence -> onChange.accept(new AbsenceChange.Add(absence)))
                        .open());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        rows.removeAll();
        absences.forEach(absence -> rows.add(row(absence, now)));
        getContent().removeAll();
        if (absences.isEmpty()) {
            var none = new Paragraph(getTranslation("team.absence.none"));
            none.addClassName("sw-soft");
            getContent().add(none);
        }
        getContent().add(rows, more);
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
                () -> new AbsenceDialog(
                                zone, now, absence, moved -> onChange.accept(new AbsenceChange.Move(absence, moved)))
                        .open());
    }

    private Button end(OutOfOffice absence, Instant now) {
        return absence.covers(now) ? button("team.absence.end", absence, () -> askToEnd(absence)) : delete(absence);
    }

    private Button delete(OutOfOffice absence) {
        return button("team.absence.delete", absence, () -> onChange.accept(new AbsenceChange.Delete(absence)));
    }

    private void askToEnd(OutOfOffice absence) {
        Question.ask(
                getTranslation("team.absence.end.title"),
                getTranslation("team.absence.end.help"),
                getTranslation("team.absence.end"),
                () -> onChange.accept(new AbsenceChange.EndNow(absence)));
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
