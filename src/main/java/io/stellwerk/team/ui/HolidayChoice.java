package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.CalendarId;
import io.stellwerk.base.HolidayCalendar;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.Toasts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which public holidays somebody has. */
class HolidayChoice extends Composite<Div> {

    private final transient Supplier<List<HolidayCalendar>> calendars;
    private final transient Supplier<Optional<CalendarId>> stored;
    private final transient BiPredicate<Optional<CalendarId>, Optional<CalendarId>> onChoice;
    private final ComboBox<HolidayCalendar> field = new ComboBox<>(getTranslation("team.holidays.calendar"));
    private Optional<CalendarId> seen = Optional.empty();

    /**
     * @param help what those days mean
     * @param onChoice what was seen and what is wanted; false when somebody else was faster
     */
    HolidayChoice(
            String help,
            Supplier<List<HolidayCalendar>> calendars,
            Supplier<Optional<CalendarId>> stored,
            BiPredicate<Optional<CalendarId>, Optional<CalendarId>> onChoice) {
        this.calendars = calendars;
        this.stored = stored;
        this.onChoice = onChoice;
        field.setItemLabelGenerator(HolidayCalendar::name);
        field.setPlaceholder(getTranslation("team.holidays.mine.none"));
        field.setClearButtonVisible(true);
        load(calendars.get());
        field.addValueChangeListener(change -> choose(id(change.getValue())));
        getContent().add(new Panel(getTranslation("team.holidays"), help).with(field));
    }

    private void choose(Optional<CalendarId> wanted) {
        if (wanted.equals(seen)) {
            return;
        }
        if (onChoice.test(seen, wanted)) {
            seen = wanted;
            Toasts.saved();
        } else {
            refuse(wanted);
        }
    }

    private void refuse(Optional<CalendarId> wanted) {
        var now = calendars.get();
        load(now);
        var isThere = wanted.stream().allMatch(id -> with(id, now).isPresent());
        Toasts.problem(getTranslation(isThere ? "team.holidays.conflict" : "team.holidays.gone"));
    }

    /** New items empty the field, which is nobody's choice. */
    private void load(List<HolidayCalendar> now) {
        seen = Optional.empty();
        field.setItems(now);
        field.setHelperText(getTranslation(now.isEmpty() ? "team.holidays.mine.nothing" : "team.holidays.mine.hint"));
        seen = stored.get();
        seen.flatMap(id -> with(id, now)).ifPresent(field::setValue);
    }

    private static Optional<HolidayCalendar> with(CalendarId id, List<HolidayCalendar> calendars) {
        return calendars.stream().filter(calendar -> calendar.id().equals(id)).findFirst();
    }

    private static Optional<CalendarId> id(@Nullable HolidayCalendar calendar) {
        return Optional.ofNullable(calendar).map(HolidayCalendar::id);
    }
}
