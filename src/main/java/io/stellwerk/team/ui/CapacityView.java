package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.Staff;
import io.stellwerk.team.Team;
import io.stellwerk.team.Teams;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** How many open tickets everybody may get automatically, and how many they have. */
@Route("settings/routing/capacity")
@RouteAlias("settings/helpdesk/capacity")
@Menu(title = "team.capacity", order = 30)
@SettingsPage(group = SettingsGroup.INBOX_AND_HELP_DESK, section = "team.routing")
@RolesAllowed(Permission.Role.EDIT_USERS)
class CapacityView extends Composite<Div> implements HasDynamicTitle {

    private final transient CapacityDesk desk;
    private final StaffList people;
    private final Button bulk = new Button(getTranslation("team.capacity.set"), click -> editSelected());

    CapacityView(CapacityDesk desk, Capacities capacities, Teams teams, LiveUpdates live) {
        this.desk = desk;
        people = new StaffList(
                teams.all().stream().map(Team::name).toList(),
                desk::all,
                onSelected -> new CapacityTable(this::edit, onSelected),
                bulk,
                bulk::setEnabled);
        getContent().addClassName("sw-capacity");
        getContent()
                .add(
                        new PageHeader(getTranslation("team.capacity"), getTranslation("team.capacity.help")),
                        people,
                        new CountRuleForm(desk.statuses(), desk::rule, wanted -> desk.change(wanted)));
        live.watch(this, Staff.ALL, people::read);
        capacities.openTicketsTopic().ifPresent(tickets -> live.watch(this, tickets, people::read));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.capacity");
    }

    private void edit(ListedStatus listed) {
        edit(getTranslation("team.capacity.edit.of", listed.person().name()), Set.of(listed.user()));
    }

    private void editSelected() {
        edit(getTranslation("team.capacity.edit", people.chosen().size()), people.chosen());
    }

    /** What all of them have in common stands in the dialog already. */
    private void edit(String title, Set<UserId> users) {
        var seen = desk.limits(users);
        new LimitDialog(title, Set.copyOf(seen.values()), limit -> {
                    var isSaved = desk.set(seen, limit);
                    if (isSaved) {
                        people.readAndDeselect();
                        Toasts.saved();
                    }
                    return isSaved;
                })
                .open();
    }
}
