package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.CalendarId;
import io.stellwerk.base.HolidayCalendar;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.RouteNumber;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.team.Holidays;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** One calendar of holidays. */
@Route("settings/holidays/:id")
@RolesAllowed(Permission.Role.EDIT_USERS)
class HolidayCalendarView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Holidays holidays;
    private transient Optional<HolidayCalendar> shown = Optional.empty();

    HolidayCalendarView(Holidays holidays) {
        this.holidays = holidays;
        getContent().addClassName("sw-team");
    }

    static RouteParameters parameters(CalendarId calendar) {
        return RouteNumber.of(calendar.value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = RouteNumber.in(event.getRouteParameters()).map(CalendarId::new).flatMap(holidays::find);
        shown.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return shown.map(HolidayCalendar::name).orElseGet(() -> getTranslation("team.holidays"));
    }

    private void show(HolidayCalendar calendar) {
        var delete = new Button(getTranslation("team.holidays.delete"), click -> askToDelete(calendar));
        delete.addThemeName("error");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(calendar.name()),
                        new HolidayEditor(holidays, Optional.of(calendar.id())),
                        new Panel(getTranslation("team.holidays.delete"), getTranslation("team.holidays.delete.panel"))
                                .with(delete));
    }

    private void askToDelete(HolidayCalendar calendar) {
        Question.askInRed(
                getTranslation("team.teams.delete.title", calendar.name()),
                getTranslation("team.holidays.delete.help"),
                getTranslation("team.holidays.delete"),
                () -> delete(calendar));
    }

    private void delete(HolidayCalendar calendar) {
        var followers = holidays.delete(calendar);
        if (followers.isEmpty()) {
            getUI().ifPresent(ui -> ui.navigate(HolidaysView.class));
            Toasts.done(getTranslation("team.teams.deleted", calendar.name()));
        } else {
            Toasts.problem(getTranslation("team.holidays.in-use", calendar.name(), String.join(", ", followers)));
        }
    }
}
