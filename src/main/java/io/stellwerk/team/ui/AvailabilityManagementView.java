package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
import io.stellwerk.team.Availability.Source;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.Presence;
import io.stellwerk.team.Team;
import io.stellwerk.team.Teams;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is available and why, for those who may change it. */
@Route("settings/availability")
@Menu(title = "team.manage", order = 30)
@SettingsPage(group = SettingsGroup.USERS_AND_TEAMS)
@RolesAllowed(Permission.Role.MANAGE_AVAILABILITY)
class AvailabilityManagementView extends Composite<Div> implements HasDynamicTitle {

    private final transient StatusListing listing;
    private final transient Availabilities availabilities;
    private Set<UserId> chosen = Set.of();
    private final StatusFilter filter;
    private final StatusTable table =
            new StatusTable((listed, choice) -> choose(Set.of(listed.user()), choice), this::selected);
    private final Span selection = new Span();
    private final StatusMenu bulk = StatusMenu.forSelection(choice -> choose(chosen, choice));
    private List<ListedStatus> everybody = List.of();

    AvailabilityManagementView(
            StatusListing listing,
            Availabilities availabilities,
            Presence presence,
            Capacities capacities,
            Teams teams,
            LiveUpdates live) {
        this.listing = listing;
        this.availabilities = availabilities;
        filter = new StatusFilter(teams.all().stream().map(Team::name).toList(), this::show);
        selection.addClassNames("sw-soft", "sw-number");
        var bar = new Div(bulk, selection);
        bar.addClassName("sw-selection-bar");
        getContent().addClassName("sw-availability-management");
        getContent()
                .add(
                        new PageHeader(getTranslation("team.manage"), getTranslation("team.manage.help")),
                        filter,
                        bar,
                        table,
                        new PresenceForm(presence::rule, presence::change));
        selected(Set.of());
        read();
        live.watch(this, Availabilities.ALL, this::read);
        capacities.openTicketsTopic().ifPresent(tickets -> live.watch(this, tickets, this::read));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.manage");
    }

    private void read() {
        everybody = listing.all();
        show();
    }

    private void show() {
        var wanted = everybody.stream().filter(filter::matches).toList();
        table.show(wanted);
        filter.showCount(wanted.size());
    }

    private void selected(Set<UserId> users) {
        chosen = users;
        bulk.setEnabled(!users.isEmpty());
        selection.setText(getTranslation("team.manage.selected", users.size()));
    }

    private void choose(Set<UserId> users, StatusChoice choice) {
        switch (choice) {
            case StatusChoice.Available available -> bringBack(users);
            case StatusChoice.Away away -> set(users, State.AWAY, away.reason());
        }
    }

    private void bringBack(Set<UserId> users) {
        var outOfOffice = everybody.stream()
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
        read();
        table.deselectAll();
        Toasts.done(getTranslation("team.manage.done", users.size()));
    }
}
