package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.ui.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** A team that does not exist yet. */
@Route("settings/teams/new")
@RolesAllowed(Permission.Role.EDIT_USERS)
class NewTeamView extends Composite<Div> implements HasDynamicTitle {

    NewTeamView(TeamDesk desk) {
        getContent()
                .add(
                        new PageHeader(getTranslation("team.teams.new"), getTranslation("team.teams.new.help")),
                        new TeamEditor(
                                desk,
                                Optional.empty(),
                                team -> getUI().ifPresent(
                                                ui -> ui.navigate(TeamView.class, TeamView.parameters(team)))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.teams.new");
    }
}
