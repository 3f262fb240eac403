package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.stellwerk.accounts.AccountStatus;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.RouteNumber;
import io.stellwerk.team.Holidays;
import io.stellwerk.team.Schedules;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/** One user with everything that is set for them. */
@Route("settings/users/:id")
@RolesAllowed(Permission.Role.EDIT_USERS)
class UserView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient UserDesk desk;
    private final transient UserActions actions;
    private final transient Schedules schedules;
    private final transient Holidays holidays;
    private final transient Clock clock;
    private final Div head = new Div();
    private transient Consumer<ZoneId> onZone = zone -> {};
    private Optional<Person> shown = Optional.empty();

    UserView(UserDesk desk, UserActions actions, Schedules schedules, Holidays holidays, Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.schedules = schedules;
        this.holidays = holidays;
        this.clock = clock;
        getContent().addClassName("sw-user");
    }

    static RouteParameters parameters(UserId user) {
        return RouteNumber.of(user.value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = RouteNumber.in(event.getRouteParameters()).map(UserId::new).flatMap(desk::find);
        shown.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return shown.map(Person::name).orElseGet(() -> getTranslation("team.user"));
    }

    private void show(Person person) {
        getContent().removeAll();
        getContent().add(head, new UserEditor(person, desk, actions, this::showSaved));
        showHead(person);
        if (person.status() != AccountStatus.DEACTIVATED) {
            addSchedule(person);
        }
        if (person.active() && desk.mayChange(person.id()) && !desk.isMe(person.id())) {
            getContent().add(new DeactivatePanel(person, desk, actions, this::showAgain));
        }
    }

    private void showHead(Person person) {
        head.removeAll();
        head.add(
                new PageHeader(person.name(), person.email().value())
                        .with(StatusOfAccount.badge(person.status(), this)),
                new AccountState(person, desk, actions, this::showAgain));
    }

    private void addSchedule(Person person) {
        var hours = new WorkingHoursForm(
                person.timeZone(),
                () -> schedules.workingHours(person.id()),
                (seen, wanted) -> schedules.setWorkingHours(person.id(), seen, wanted));
        var absences = new AbsencesField(
                person.timeZone(),
                () -> schedules.absences(person.id()),
                change -> schedules.changeAbsences(person.id(), change),
                clock);
        onZone = zone -> {
            hours.live(zone);
            absences.live(zone);
        };
        getContent()
                .add(
                        new Panel(getTranslation("team.hours"), getTranslation("team.user.hours.help")).with(hours),
                        new Panel(getTranslation("team.absence"), getTranslation("team.user.absence.help"))
                                .with(absences),
                        holidays(person.id()));
    }

    private HolidayChoice holidays(UserId user) {
        return new HolidayChoice(
                getTranslation("team.user.holidays.help"),
                holidays::all,
                () -> holidays.followedBy(user),
                (seen, wanted) -> holidays.follow(user, seen, wanted));
    }

    /** Working hours below that are not saved yet stay as they are. */
    private void showSaved() {
        shown = shown.map(Person::id).flatMap(desk::find);
        shown.ifPresent(person -> {
            showHead(person);
            onZone.accept(person.timeZone());
        });
    }

    private void showAgain() {
        shown = shown.map(Person::id).flatMap(desk::find);
        shown.ifPresentOrElse(this::show, () -> getUI().ifPresent(ui -> ui.navigate(UsersView.class)));
        getContent().scrollIntoView();
    }
}
