package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.base.ui.Narrow;
import io.stellwerk.base.ui.StatusBadge;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import java.util.Comparator;
import java.util.List;

/** People in rows. */
class PeopleTable extends Composite<Grid<Person>> {

    PeopleTable() {
        var grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("sw-people");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        addColumns(grid);
        grid.setEmptyStateComponent(new EmptyState(
                Icon.SEARCH, getTranslation("accounts.users.none"), getTranslation("accounts.users.none.help")));
    }

    private void addColumns(Grid<Person> grid) {
        grid.addComponentColumn(this::who)
                .setHeader(getTranslation("accounts.users.name"))
                .setComparator(Comparator.comparing(Person::name))
                .setFlexGrow(1);
        var role = grid.addColumn(person -> RoleNames.of(person.role(), this))
                .setHeader(getTranslation("accounts.users.role"))
                .setWidth("140px")
                .setFlexGrow(0)
                .setSortable(true);
        grid.addComponentColumn(this::status)
                .setHeader(getTranslation("accounts.users.status"))
                .setWidth("140px")
                .setFlexGrow(0);
        var since = grid.addColumn(person -> Moments.date(person.since()))
                .setHeader(getTranslation("accounts.users.since"))
                .setWidth("130px")
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(Person::since));
        Narrow.watch(this, narrow -> List.of(role, since).forEach(column -> column.setVisible(!narrow)));
    }

    void show(List<Person> people) {
        getContent().setItems(people);
    }

    private Component who(Person person) {
        var name = new Span(person.name());
        name.addClassName("name");
        var email = new Span(person.email().value());
        email.addClassName("sw-soft");
        var words = new Div(name, email);
        words.addClassName("words");
        var who = new Div(Avatars.beside(person.name(), person.id().value()), words);
        who.addClassName("sw-person-card");
        return who;
    }

    private Component status(Person person) {
        return person.active()
                ? new StatusBadge(getTranslation("accounts.users.active"), Meaning.SUCCESS)
                : new StatusBadge(getTranslation("accounts.users.inactive"), Meaning.QUIET);
    }
}
