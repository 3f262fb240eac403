package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.Holiday;
import io.stellwerk.base.HolidayCalendar;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.base.ui.TimeZoneOfReader;
import io.stellwerk.team.Holidays;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Calendars of public holidays. */
@Route("settings/holidays")
@Menu(title = "team.holidays", order = 40)
@SettingsPage(group = SettingsGroup.USERS_AND_TEAMS)
@RolesAllowed(Permission.Role.EDIT_USERS)
class HolidaysView extends Composite<Div> implements HasDynamicTitle {

    private final transient Clock clock;

    HolidaysView(Holidays holidays, Clock clock) {
        this.clock = clock;
        var create = new Button(
                getTranslation("team.holidays.create"),
                Icon.PLUS.small(),
                click -> getUI().ifPresent(ui -> ui.navigate(NewHolidaysView.class)));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var grid = grid();
        grid.setItems(holidays.all());
        getContent()
                .add(
                        new PageHeader(getTranslation("team.holidays"), getTranslation("team.holidays.help"))
                                .with(create),
                        grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.holidays");
    }

    private Grid<HolidayCalendar> grid() {
        var grid = new Grid<HolidayCalendar>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("sw-clickable-rows");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(HolidaysView::name)
                .setHeader(getTranslation("team.holidays.calendar"))
                .setFlexGrow(2);
        grid.addColumn(calendar ->
                        getTranslation("team.holidays.count", calendar.days().size()))
                .setHeader(getTranslation("team.holidays.days"))
                .setFlexGrow(1);
        grid.addColumn(this::next)
                .setHeader(getTranslation("team.holidays.next"))
                .setFlexGrow(2);
        grid.addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                HolidayCalendarView.class,
                HolidayCalendarView.parameters(click.getItem().id()))));
        grid.setEmptyStateComponent(new EmptyState(
                Icon.CALENDAR, getTranslation("team.holidays.none"), getTranslation("team.holidays.none.help")));
        return grid;
    }

    private static Component name(HolidayCalendar calendar) {
        var link = new RouterLink(
                calendar.name(), HolidayCalendarView.class, HolidayCalendarView.parameters(calendar.id()));
        link.addClassName("name");
        var line = new Div(Icon.CALENDAR.create(), link);
        line.addClassName("sw-team-name");
        return line;
    }

    private String next(HolidayCalendar calendar) {
        var today = LocalDate.ofInstant(clock.instant(), TimeZoneOfReader.get());
        return calendar.next(today).map(this::words).orElse("");
    }

    private String words(Holiday holiday) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(holiday.day());
        return holiday.name().isEmpty() ? day : day + ", " + holiday.name();
    }
}
