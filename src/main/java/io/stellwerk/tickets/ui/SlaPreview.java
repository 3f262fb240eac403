package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.CalendarWords;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.TimeZoneOfReader;
import io.stellwerk.tickets.SlaClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** What the policy would mean for a ticket that is opened at some moment. */
class SlaPreview extends Composite<Div> {

    private static final LocalTime LATE = LocalTime.of(16, 30);

    private final DateTimePicker opened = new DateTimePicker(getTranslation("tickets.sla.preview.opened"));
    private final UnorderedList lines = new UnorderedList();
    private final Paragraph nothing = new Paragraph(getTranslation("tickets.sla.preview.nothing"));

    SlaPreview(Instant now, Runnable onChange) {
        opened.setLocale(getLocale());
        opened.setDatePickerI18n(CalendarWords.ofReader());
        opened.setValue(nextFriday(now));
        opened.addValueChangeListener(change -> onChange.run());
        lines.addClassName("sw-sla-preview");
        lines.getElement().setAttribute("aria-live", "polite");
        nothing.addClassName("sw-soft");
        getContent()
                .add(new Panel(
                                getTranslation("tickets.sla.preview"),
                                getTranslation(
                                        "tickets.sla.preview.help",
                                        TimeZoneOfReader.get().getId()))
                        .with(opened, lines, nothing));
    }

    Optional<Instant> openedAt() {
        return opened.getOptionalValue()
                .map(local -> local.atZone(TimeZoneOfReader.get()).toInstant());
    }

    void show(List<SlaClock> clocks) {
        lines.removeAll();
        clocks.forEach(clock -> lines.add(new ListItem(sentence(clock))));
        lines.setVisible(!clocks.isEmpty());
        nothing.setVisible(clocks.isEmpty());
    }

    private String sentence(SlaClock clock) {
        return clock.dueAt()
                .map(due -> getTranslation(
                        "tickets.sla.preview.due",
                        SlaWords.goal(clock.goal()),
                        moment(due),
                        moment(clock.dueSoonAt().orElse(due))))
                .orElseGet(() -> getTranslation("tickets.sla.preview.never", SlaWords.goal(clock.goal())));
    }

    /** "Monday, 23 November 2026, 10:30". */
    private String moment(Instant at) {
        var local = at.atZone(TimeZoneOfReader.get());
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(getLocale());
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(getLocale());
        return day.format(local) + ", " + time.format(local);
    }

    private static LocalDateTime nextFriday(Instant now) {
        return LocalDate.ofInstant(now, TimeZoneOfReader.get())
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))
                .atTime(LATE);
    }
}
