package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.CalendarId;
import io.stellwerk.base.HolidayCalendar;
import io.stellwerk.base.ui.Panel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Which public holidays somebody has. */
class HolidayChoice extends Composite<Div> {

    /** @param help what those days mean */
    HolidayChoice(
            String help,
            List<HolidayCalendar> calendars,
            Optional<CalendarId> chosen,
            Consumer<Optional<CalendarId>> onChoice) {
        var field = new ComboBox<HolidayCalendar>(getTranslation("team.holidays.calendar"));
        field.setItems(calendars);
        field.setItemLabelGenerator(HolidayCalendar::name);
        field.setPlaceholder(getTranslation("team.holidays.mine.none"));
        field.setClearButtonVisible(true);
        field.setHelperText(
                getTranslation(calendars.isEmpty() ? "team.holidays.mine.nothing" : "team.holidays.mine.hint"));
        calendars.stream()
                .filter(calendar -> chosen.filter(calendar.id()::equals).isPresent())
                .findFirst()
                .ifPresent(field::setValue);
        field.addValueChangeListener(
                change -> onChoice.accept(Optional.ofNullable(change.getValue()).map(HolidayCalendar::id)));
        getContent().add(new Panel(getTranslation("team.holidays"), help).with(field));
    }
}
