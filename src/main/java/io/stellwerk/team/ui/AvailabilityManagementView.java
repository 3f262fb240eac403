package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability;
import io.stellwerk.team.Availability.Source;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.Presence;
import io.stellwerk.team.Team;
import io.stellwerk.team.Teams;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is available and why, for those who may change it. */
@Route("settings/availability")
@Menu(title = "team.manage", order = 30)
@SettingsPage(group = SettingsGroup.USERS_AND_TEAMS)
@RolesAllowed(Permission.Role.MANAGE_AVAILABILITY)
class AvailabilityManagementView extends Composite<Div> implements HasDynamicTitle {

    private final transient Availabilities availabilities;
    private final StatusMenu bulk = StatusMenu.forSelection(this::chooseForSelected);
    private final StaffList people;

    AvailabilityManagementView(
            StatusListing listing,
            Availabilities availabilities,
            Presence presence,
            Capacities capacities,
            Teams teams,
            LiveUpdates live) {
        this.availabilities = availabilities;
        people = new StaffList(
                teams.all().stream().map(Team::name).toList(),
                listing::all,
                onSelected -> new StatusTable((listed, choice) -> choose(Set.of(listed.user()), choice), onSelected),
                bulk,
                bulk::setEnabled);
        getContent().addClassName("sw-availability-management");
        getContent()
                .add(
                        new PageHeader(getTranslation("team.manage"), getTranslation("team.manage.help")),
                        people,
                        new PresenceForm(presence::rule, presence::change));
        live.watch(this, Availabilities.ALL, people::read);
        capacities.openTicketsTopic().ifPresent(tickets -> live.watch(this, tickets, people::read));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.manage");
    }

    private void chooseForSelected(StatusChoice choice) {
        choose(people.chosen(), choice);
    }

    private void choose(Set<UserId> users, StatusChoice choice) {
        switch (choice) {
            case StatusChoice.Available available -> bringBack(users);
            case StatusChoice.Away away -> set(users, State.AWAY, away.reason());
        }
    }

    private void bringBack(Set<UserId> users) {
        var outOfOffice = people.everybody().stream()
                .filter(listed ->
                        users.contains(listed.user()) && listed.outlook().now().source() == Source.OUT_OF_OFFICE)
                .map(listed -> listed.person().name())
                .toList();
        if (outOfOffice.isEmpty()) {
            set(users, State.AVAILABLE, Optional.empty());
        } else {
            Question.ask(
                    getTranslation("team.come-back.title.others"),
                    getTranslation("team.come-back.help.others", String.join(", ", outOfOffice)),
                    getTranslation("team.come-back.submit.others"),
                    () -> set(users, State.AVAILABLE, Optional.empty()));
        }
    }

    private void set(Set<UserId> users, State state, Optional<String> reason) {
        availabilities.set(users, state, reason);
        people.readAndDeselect();
        var absent = withoutBrowser(users, state);
        if (absent.isEmpty()) {
            Toasts.done(getTranslation("team.manage.done", users.size()));
        } else {
            Toasts.problem(getTranslation("team.manage.no-browser", String.join(", ", absent)));
        }
    }

    /** The names of those who stay away although they were set available. */
    private List<String> withoutBrowser(Set<UserId> users, State state) {
        var now = state == State.AVAILABLE ? availabilities.of(users) : Map.<UserId, Availability>of();
        return people.everybody().stream()
                .filter(listed -> Optional.ofNullable(now.get(listed.user()))
                        .filter(status -> status.source() == Source.NO_BROWSER)
                        .isPresent())
                .map(listed -> listed.person().name())
                .toList();
    }
}
