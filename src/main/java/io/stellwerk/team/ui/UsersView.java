package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.EmailTaken;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Presets;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Staff;
import io.stellwerk.team.Teams;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Everybody who has an account or is invited to one. */
@Route("settings/users")
@Menu(title = "team.users", order = 10)
@SettingsPage(group = SettingsGroup.USERS_AND_TEAMS)
@RolesAllowed(Permission.Role.EDIT_USERS)
class UsersView extends Composite<Div> implements HasDynamicTitle {

    private final transient Colleagues colleagues;
    private final transient Staff staff;
    private final transient Presets presets;
    private final transient Teams teams;
    private final ColleagueFilters filters = new ColleagueFilters(filter -> show());
    private final PeopleTable table = new PeopleTable();
    private List<Colleague> everybody = List.of();

    UsersView(Colleagues colleagues, Staff staff, Presets presets, Teams teams, LiveUpdates live) {
        this.colleagues = colleagues;
        this.staff = staff;
        this.presets = presets;
        this.teams = teams;
        getContent().addClassName("sw-users");
        getContent()
                .add(
                        new PageHeader(getTranslation("team.users"), getTranslation("team.users.help"))
                                .with(inviteButton()),
                        filters,
                        table);
        load();
        live.watch(this, Staff.ALL, this::loadAgain);
        live.watch(this, Availabilities.ALL, this::loadAgain);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.users");
    }

    private Button inviteButton() {
        var invite = new Button(getTranslation("team.invite"), Icon.PLUS.small(), click -> openInvite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        return invite;
    }

    private void openInvite() {
        new InviteDialog(presets.assignable(), teams.all(), this::invite).open();
    }

    private boolean invite(InviteDialog.Order order) {
        try {
            staff.invite(order.invitation(), order.placement());
        } catch (EmailTaken taken) {
            return false;
        }
        load();
        Toasts.done(
                getTranslation("team.invite.sent", order.invitation().email().value()));
        return true;
    }

    /** Somebody changed something, perhaps nothing of what stands here. */
    private void loadAgain() {
        if (!everybody.equals(colleagues.all())) {
            load();
        }
    }

    private void load() {
        everybody = colleagues.all();
        filters.offer(everybody);
        show();
    }

    private void show() {
        var people = everybody.stream().filter(filters.filter()::matches).toList();
        table.show(people);
        filters.count(people.size());
    }
}
