package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.team.WorkingHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Working hours in rows, each for some days; no rows at all are fine too. */
class WorkingHoursField extends Composite<Div> {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final ZoneId zone;
    private final Runnable onChange;
    private final Div rows = new Div();
    private final Paragraph help = new Paragraph();
    private final List<WorkingHoursRow> shown = new ArrayList<>();

    /** @param zone the time zone of the person whose hours these are */
    WorkingHoursField(ZoneId zone, Runnable onChange) {
        this.zone = zone;
        this.onChange = onChange;
        var more = new Button(getTranslation("team.hours.add"), Icon.PLUS.small(), click -> addRow());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        help.addClassName("sw-soft");
        rows.addClassName("rows");
        getContent().addClassName("sw-hours");
        getContent().add(rows, more, help);
    }

    void show(List<WorkingHours> hours) {
        shown.clear();
        for (var each : hours) {
            DayChoice.of(each.days()).forEach(days -> shown.add(row(days, each.start(), each.end())));
        }
        arrange();
    }

    /** Says at each row what is missing. */
    boolean isComplete() {
        return shown.stream().filter(row -> !row.isComplete()).toList().isEmpty();
    }

    /** Only of complete rows. */
    List<WorkingHours> hours() {
        return shown.stream().map(WorkingHoursRow::hours).toList();
    }

    private void addRow() {
        var row = row(shown.isEmpty() ? DayChoice.WEEKDAYS : DayChoice.WEEKEND, MORNING, EVENING);
        shown.add(row);
        arrange();
        row.focus();
        onChange.run();
    }

    private void delete(WorkingHoursRow row) {
        shown.remove(row);
        arrange();
        onChange.run();
    }

    private WorkingHoursRow row(DayChoice days, LocalTime start, LocalTime end) {
        return new WorkingHoursRow(days, start, end, onChange, this::delete);
    }

    private void arrange() {
        rows.removeAll();
        shown.forEach(rows::add);
        help.setText(shown.isEmpty() ? getTranslation("team.hours.none") : getTranslation("team.hours.help", zone()));
    }

    private String zone() {
        return zone.getDisplayName(TextStyle.FULL, getLocale()) + " (" + zone.getId() + ")";
    }
}
