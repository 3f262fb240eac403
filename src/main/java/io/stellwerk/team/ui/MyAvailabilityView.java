package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.CalendarId;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.team.AbsenceChange;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Holidays;
import io.stellwerk.team.Schedules;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;

/** One's own working hours and absences, and what follows from them now. */
@Route("profile/availability")
@Menu(title = "team.mine", order = 2)
@SettingsPage(group = SettingsGroup.GENERAL)
@PermitAll
class MyAvailabilityView extends Composite<Div> implements HasDynamicTitle {

    private final transient Availabilities availabilities;
    private final transient Schedules schedules;
    private final transient Holidays holidays;
    private final StatusLine status = new StatusLine();
    private final AbsencesField absences;

    MyAvailabilityView(
            Availabilities availabilities,
            Schedules schedules,
            Holidays holidays,
            Accounts accounts,
            LiveUpdates live,
            Clock clock) {
        this.availabilities = availabilities;
        this.schedules = schedules;
        this.holidays = holidays;
        var me = accounts.me();
        absences = new AbsencesField(me.timeZone(), schedules::myAbsences, this::change, clock);
        getContent().addClassName("sw-my-availability");
        getContent()
                .add(
                        new PageHeader(getTranslation("team.mine"), getTranslation("team.mine.help")),
                        new Panel(getTranslation("team.mine.now"), getTranslation("team.mine.now.help")).with(status),
                        hours(me),
                        new Panel(getTranslation("team.absence"), getTranslation("team.absence.panel")).with(absences),
                        new HolidayChoice(
                                getTranslation("team.holidays.mine"), holidays::all, holidays::mine, this::follow));
        show();
        live.watch(this, Availabilities.topic(me.id()), this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.mine");
    }

    private Panel hours(Person me) {
        var form = new WorkingHoursForm(me.timeZone(), schedules::myWorkingHours, schedules::setMyWorkingHours);
        return new Panel(getTranslation("team.hours"), getTranslation("team.hours.panel")).with(form);
    }

    private boolean change(AbsenceChange change) {
        var isDone = schedules.changeMyAbsences(change);
        status.show(availabilities.myOutlook());
        return isDone;
    }

    private boolean follow(Optional<CalendarId> seen, Optional<CalendarId> wanted) {
        var isDone = holidays.followAsMe(seen, wanted);
        show();
        return isDone;
    }

    private void show() {
        status.show(availabilities.myOutlook());
        absences.show();
    }
}
