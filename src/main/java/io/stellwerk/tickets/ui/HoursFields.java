package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.stellwerk.base.CalendarId;
import io.stellwerk.base.HolidayCalendar;
import io.stellwerk.base.ui.TimeZoneOfReader;
import io.stellwerk.base.ui.ZoneField;
import io.stellwerk.team.WorkingHours;
import io.stellwerk.team.ui.WorkingHoursField;
import io.stellwerk.tickets.SlaHours;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** When the clocks of a policy run. */
class HoursFields extends Composite<Div> {

    private static final List<WorkingHours> USUAL =
            List.of(new WorkingHours(WorkingHours.WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0)));

    private final List<HolidayCalendar> calendars;
    private final RadioButtonGroup<Boolean> weekly = new RadioButtonGroup<>();
    private final Div details = new Div();
    private final WorkingHoursField hours;
    private final ZoneField zone = new ZoneField(getTranslation("tickets.sla.zone"));
    private final ComboBox<HolidayCalendar> calendar = new ComboBox<>(getTranslation("tickets.sla.calendar"));

    HoursFields(List<HolidayCalendar> calendars, Runnable onChange) {
        this.calendars = calendars;
        hours = new WorkingHoursField(
                getTranslation("tickets.sla.hours.missing"), getTranslation("tickets.sla.hours.rows.help"), onChange);
        weekly.setItems(false, true);
        weekly.setValue(false);
        weekly.setAriaLabel(getTranslation("tickets.sla.hours"));
        weekly.setItemLabelGenerator(
                choice -> getTranslation(choice ? "tickets.sla.hours.weekly" : "tickets.sla.hours.always"));
        weekly.addValueChangeListener(change -> {
            details.setVisible(Boolean.TRUE.equals(change.getValue()));
            onChange.run();
        });
        describeZone(onChange);
        describeCalendar(onChange);
        details.addClassName("sw-sla-hours");
        details.add(hours, zone, calendar);
        getContent().addClassName("sw-sla-schedule");
        getContent().add(weekly, details);
    }

    void show(SlaHours known) {
        weekly.setValue(known instanceof SlaHours.Weekly);
        details.setVisible(known instanceof SlaHours.Weekly);
        if (known instanceof SlaHours.Weekly rows) {
            hours.show(rows.hours());
            zone.setValue(rows.zone());
            calendar.setValue(rows.calendar().flatMap(this::find).orElse(null));
        } else {
            hours.show(USUAL);
            zone.setValue(TimeZoneOfReader.get());
            calendar.clear();
        }
    }

    /** Empty while something is missing. */
    Optional<SlaHours> hours() {
        if (!weekly.getValue()) {
            return Optional.of(new SlaHours.AroundTheClock());
        }
        return hours.isComplete() && !hours.hours().isEmpty() && !zone.isEmpty()
                ? Optional.of(new SlaHours.Weekly(
                        hours.hours(),
                        zone.getValue(),
                        calendar.getOptionalValue().map(HolidayCalendar::id)))
                : Optional.empty();
    }

    /** Says at the fields what is missing. */
    boolean isComplete() {
        zone.setInvalid(weekly.getValue() && zone.isEmpty());
        return hours().isPresent();
    }

    private Optional<HolidayCalendar> find(CalendarId wanted) {
        return calendars.stream().filter(each -> each.id().equals(wanted)).findFirst();
    }

    private void describeZone(Runnable onChange) {
        zone.setHelperText(getTranslation("tickets.sla.zone.help"));
        zone.addValueChangeListener(change -> {
            zone.setInvalid(false);
            onChange.run();
        });
    }

    private void describeCalendar(Runnable onChange) {
        calendar.setItems(calendars);
        calendar.setItemLabelGenerator(HolidayCalendar::name);
        calendar.setClearButtonVisible(true);
        calendar.setPlaceholder(getTranslation("tickets.sla.calendar.none"));
        calendar.setHelperText(getTranslation("tickets.sla.calendar.help"));
        calendar.addValueChangeListener(change -> onChange.run());
    }
}
