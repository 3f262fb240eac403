package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Narrow;
import io.stellwerk.base.ui.TableLength;
import java.util.List;

/** Teams in rows, each above those below it; a click opens one. */
class TeamTable extends Composite<Grid<ListedTeam>> {

    TeamTable() {
        var grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("sw-clickable-rows");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        addColumns(grid);
        grid.addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                TeamView.class, TeamView.parameters(click.getItem().team().id()))));
        grid.setEmptyStateComponent(
                new EmptyState(Icon.PEOPLE, getTranslation("team.teams.none"), getTranslation("team.teams.none.help")));
    }

    void show(List<ListedTeam> teams) {
        TableLength.fit(getContent(), teams.size());
        getContent().setItems(teams);
    }

    private void addColumns(Grid<ListedTeam> grid) {
        grid.addComponentColumn(TeamTable::name)
                .setHeader(getTranslation("team.teams.name"))
                .setFlexGrow(2);
        var parent = grid.addColumn(listed -> listed.parent().orElse(""))
                .setHeader(getTranslation("team.teams.parent"))
                .setFlexGrow(1);
        grid.addColumn(ListedTeam::mainMembers)
                .setHeader(getTranslation("team.teams.main"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("150px")
                .setFlexGrow(0);
        var extra = grid.addColumn(ListedTeam::extraMembers)
                .setHeader(getTranslation("team.teams.extra"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("180px")
                .setFlexGrow(0);
        Narrow.watch(this, narrow -> List.of(parent, extra).forEach(column -> column.setVisible(!narrow)));
    }

    private static Component name(ListedTeam listed) {
        var link = new RouterLink(
                listed.team().name(),
                TeamView.class,
                TeamView.parameters(listed.team().id()));
        link.addClassName("name");
        var line = new Div(Icon.PEOPLE.create(), link);
        line.addClassName("sw-team-name");
        line.addClassName("depth-" + Math.min(listed.depth(), 3));
        return line;
    }
}
