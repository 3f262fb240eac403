package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.ui.RoleNames;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Narrow;
import io.stellwerk.base.ui.TableLength;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** People in rows; a click opens one. */
class PeopleTable extends Composite<Grid<Colleague>> {

    PeopleTable() {
        var grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("sw-people");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        addColumns(grid);
        grid.addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                UserView.class, UserView.parameters(click.getItem().person().id()))));
        grid.setEmptyStateComponent(
                new EmptyState(Icon.SEARCH, getTranslation("team.users.none"), getTranslation("team.users.none.help")));
    }

    void show(List<Colleague> people) {
        TableLength.fit(getContent(), people.size());
        getContent().setItems(people);
    }

    private void addColumns(Grid<Colleague> grid) {
        grid.addComponentColumn(colleague -> who(colleague.person()))
                .setHeader(getTranslation("team.users.name"))
                .setComparator(
                        Comparator.comparing(colleague -> colleague.person().name()))
                .setFlexGrow(1);
        var role = grid.addColumn(colleague -> RoleNames.of(colleague.person().role(), this))
                .setHeader(getTranslation("team.users.role"))
                .setWidth("130px")
                .setFlexGrow(0)
                .setSortable(true);
        var team = grid.addColumn(Colleague::teamName)
                .setHeader(getTranslation("team.users.main-team"))
                .setWidth("130px")
                .setFlexGrow(0)
                .setSortable(true);
        var seat = grid.addColumn(colleague -> getTranslation(colleague.seat() ? "team.users.yes" : "team.users.no"))
                .setHeader(getTranslation("team.users.seat"))
                .setWidth("130px")
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(Colleague::seat));
        var availability = grid.addComponentColumn(this::availability)
                .setHeader(getTranslation("team.users.availability"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addComponentColumn(
                        colleague -> StatusOfAccount.badge(colleague.person().status(), this))
                .setHeader(getTranslation("team.users.status"))
                .setWidth("130px")
                .setFlexGrow(0);
        Narrow.watch(this, narrow -> List.of(role, availability).forEach(column -> column.setVisible(!narrow)));
        Narrow.watchTablet(this, narrow -> List.of(team, seat).forEach(column -> column.setVisible(!narrow)));
    }

    private Component who(Person person) {
        var name = new RouterLink(person.name(), UserView.class, UserView.parameters(person.id()));
        name.addClassName("name");
        var email = new Span(person.email().value());
        email.addClassName("sw-soft");
        var words = new Div(name, email);
        words.addClassName("words");
        var who = new Div(Avatars.beside(person.name(), person.id().value()), words);
        who.addClassName("sw-person-card");
        return who;
    }

    /** Only of those who may get tickets. */
    private Component availability(Colleague colleague) {
        if (!colleague.seat() || !colleague.person().active()) {
            return new Span();
        }
        var state = colleague.availability().state();
        var dot = new Span();
        dot.addClassNames("sw-dot", state.name().toLowerCase(Locale.ROOT));
        var both = new Div(dot, new Span(StatusWords.state(state)));
        both.addClassName("sw-dotted");
        return both;
    }
}
