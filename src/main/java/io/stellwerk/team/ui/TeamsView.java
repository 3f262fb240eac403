package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.base.ui.Toolbar;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** All teams. */
@Route("settings/teams")
@Menu(title = "team.teams", order = 20)
@SettingsPage(group = SettingsGroup.USERS_AND_TEAMS)
@RolesAllowed(Permission.Role.EDIT_USERS)
class TeamsView extends Composite<Div> implements HasDynamicTitle {

    private final transient List<ListedTeam> all;
    private final TeamTable table = new TeamTable();
    private final TextField search = new TextField();
    private final Span count = new Span();

    TeamsView(TeamDesk desk) {
        all = desk.all();
        var create = new Button(
                getTranslation("team.teams.create"),
                Icon.PLUS.small(),
                click -> getUI().ifPresent(ui -> ui.navigate(NewTeamView.class)));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        search.setPlaceholder(getTranslation("team.teams.search"));
        search.setAriaLabel(getTranslation("team.teams.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        count.addClassNames("sw-soft", "sw-number");
        getContent().addClassName("sw-teams");
        getContent()
                .add(
                        new PageHeader(getTranslation("team.teams"), getTranslation("team.teams.help")).with(create),
                        new Toolbar(search).end(count),
                        table);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.teams");
    }

    private void show() {
        var words = search.getValue().strip().toLowerCase(Locale.ROOT);
        var wanted = all.stream()
                .filter(listed -> listed.team().name().toLowerCase(Locale.ROOT).contains(words))
                .toList();
        table.show(wanted);
        count.setText(getTranslation("team.teams.count", wanted.size()));
    }
}
