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
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.RouteNumber;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.TeamInUse;
import io.stellwerk.team.TeamSettings;
import io.stellwerk.team.TeamsOutOfReach;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** One team. */
@Route("settings/teams/:id")
@RolesAllowed(Permission.Role.EDIT_USERS)
class TeamView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TeamDesk desk;
    private Optional<TeamSettings> shown = Optional.empty();

    TeamView(TeamDesk desk) {
        this.desk = desk;
        getContent().addClassName("sw-team");
    }

    static RouteParameters parameters(TeamId team) {
        return RouteNumber.of(team.value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = RouteNumber.in(event.getRouteParameters()).map(TeamId::new).flatMap(desk::find);
        shown.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return shown.map(settings -> settings.plan().name()).orElseGet(() -> getTranslation("team.teams"));
    }

    private void show(TeamSettings settings) {
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(settings.plan().name()),
                        new TeamEditor(desk, Optional.of(settings.id()), team -> showAgain()),
                        delete(settings));
    }

    private void showAgain() {
        shown = shown.map(TeamSettings::id).flatMap(desk::find);
        shown.ifPresent(this::show);
    }

    private Panel delete(TeamSettings settings) {
        var delete = new Button(getTranslation("team.teams.delete"), click -> askToDelete(settings));
        delete.addThemeName("error");
        return new Panel(getTranslation("team.teams.delete"), getTranslation("team.teams.delete.panel")).with(delete);
    }

    private void askToDelete(TeamSettings settings) {
        var use = desk.use(settings.id());
        if (!use.isNone()) {
            Toasts.problem(UseWords.of(settings.plan().name(), use));
            return;
        }
        Question.askInRed(
                getTranslation("team.teams.delete.title", settings.plan().name()),
                getTranslation("team.teams.delete.help"),
                getTranslation("team.teams.delete"),
                () -> delete(settings.id(), settings.plan().name()));
    }

    private void delete(TeamId team, String name) {
        try {
            desk.delete(team);
            getUI().ifPresent(ui -> ui.navigate(TeamsView.class));
            Toasts.done(getTranslation("team.teams.deleted", name));
        } catch (TeamInUse inUse) {
            Toasts.problem(UseWords.of(name, inUse.use()));
        } catch (TeamsOutOfReach beyond) {
            Toasts.problem(UseWords.outOfReach(beyond.teams()));
        }
    }
}
