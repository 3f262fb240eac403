package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.team.WorkingHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Working hours in rows, each for some days; no rows at all are fine too. */
public final class WorkingHoursField extends Composite<Div> {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final Runnable onChange;
    private final Div rows = new Div();
    private final Paragraph help = new Paragraph();
    private final List<WorkingHoursRow> shown = new ArrayList<>();
    private final String helpWithout;
    private String helpWith;

    /** @param zone the time zone of the person whose hours these are */
    WorkingHoursField(ZoneId zone, Runnable onChange) {
        this("team.hours.none", zone, onChange);
    }

    private WorkingHoursField(String without, ZoneId zone, Runnable onChange) {
        this(I18NProvider.translate(without), help(zone), onChange);
    }

    /**
     * Hours of something else than a person.
     *
     * @param helpWithout what it means that there are no rows
     * @param helpWith what it means that there are some
     */
    public WorkingHoursField(String helpWithout, String helpWith, Runnable onChange) {
        this.helpWithout = helpWithout;
        this.helpWith = helpWith;
        this.onChange = onChange;
        var more = new Button(getTranslation("team.hours.add"), Icon.PLUS.small(), click -> addRow());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        help.addClassName("sw-soft");
        rows.addClassName("rows");
        getContent().addClassName("sw-hours");
        getContent().add(help, rows, more);
    }

    public void show(List<WorkingHours> hours) {
        shown.clear();
        for (var each : hours) {
            DayChoice.of(each.days()).forEach(days -> shown.add(row(days, each.start(), each.end())));
        }
        arrange();
    }

    /** The rows stay, in another time zone. */
    void live(ZoneId zone) {
        helpWith = help(zone);
        explain();
    }

    /** Says at each row what is missing. */
    public boolean isComplete() {
        return shown.stream().filter(row -> !row.isComplete()).toList().isEmpty();
    }

    /** Only of complete rows. */
    public List<WorkingHours> hours() {
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
        explain();
    }

    private void explain() {
        help.setText(shown.isEmpty() ? helpWithout : helpWith);
    }

    private static String help(ZoneId zone) {
        var locale = UI.getCurrentOrThrow().getLocale();
        var name = zone.getDisplayName(TextStyle.FULL, locale) + " (" + zone.getId() + ")";
        return I18NProvider.translate("team.hours.help", name);
    }
}
