package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.TableLength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Everybody with a seat in rows. Who is selected stays selected. */
abstract class StaffTable extends Composite<Grid<ListedStatus>> {

    private final List<ListedStatus> shown = new ArrayList<>();
    private final Grid.Column<ListedStatus> name;

    StaffTable(Consumer<Set<UserId>> onSelected) {
        var grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setItems(shown).setIdentifierProvider(ListedStatus::user);
        grid.addSelectionListener(change -> onSelected.accept(
                change.getAllSelectedItems().stream().map(ListedStatus::user).collect(Collectors.toSet())));
        grid.setEmptyStateComponent(new EmptyState(
                Icon.SEARCH, getTranslation("team.people.none"), getTranslation("team.people.none.help")));
        name = grid.addComponentColumn(listed -> PersonCard.of(listed.person()))
                .setHeader(getTranslation("team.people.name"))
                .setComparator(Comparator.comparing(listed -> listed.person().name()))
                .setFlexGrow(2);
    }

    void show(List<ListedStatus> people) {
        TableLength.fit(getContent(), people.size());
        shown.clear();
        shown.addAll(people);
        getContent().getListDataView().refreshAll();
    }

    /** Leaves the other columns what room there is. */
    void narrowName(boolean narrow) {
        name.setWidth(narrow ? "96px" : "100px");
        name.setFlexGrow(narrow ? 0 : 2);
    }

    void deselectAll() {
        getContent().deselectAll();
    }

    Grid.Column<ListedStatus> addTeam() {
        return getContent()
                .addColumn(listed -> listed.mainTeam().orElse(""))
                .setHeader(getTranslation("team.manage.team"))
                .setSortable(true)
                .setWidth("120px")
                .setFlexGrow(0);
    }
}
