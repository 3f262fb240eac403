package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.Narrow;
import io.stellwerk.base.ui.Numbers;
import io.stellwerk.team.LimitUse.Kind;
import java.util.Comparator;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Everybody with a seat in rows: status, where it comes from, team, tickets. Who is selected stays selected. */
class StatusTable extends StaffTable {

    private final BiConsumer<ListedStatus, StatusChoice> onChosen;

    StatusTable(BiConsumer<ListedStatus, StatusChoice> onChosen, Consumer<Set<UserId>> onSelected) {
        super(onSelected);
        this.onChosen = onChosen;
        getContent().addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        addColumns(getContent());
    }

    private void addColumns(Grid<ListedStatus> grid) {
        grid.addComponentColumn(StatusTable::status)
                .setHeader(getTranslation("team.manage.status"))
                .setComparator(
                        Comparator.comparing(listed -> listed.outlook().now().state()))
                .setFlexGrow(4);
        var team = addTeam();
        var open = grid.addComponentColumn(StatusTable::open)
                .setHeader(getTranslation("team.manage.open"))
                .setComparator(Comparator.comparingLong(listed -> listed.open().total()))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("130px")
                .setFlexGrow(0);
        var menu = grid.addComponentColumn(
                        listed -> StatusMenu.forRow(listed.person().name(), choice -> onChosen.accept(listed, choice)))
                .setWidth("72px")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
        Narrow.watch(this, narrow -> {
            open.setVisible(!narrow);
            narrowName(narrow);
            menu.setWidth(narrow ? "64px" : "72px");
        });
        Narrow.watchTablet(this, narrow -> team.setVisible(!narrow));
    }

    private static Component status(ListedStatus listed) {
        var line = new StatusLine();
        line.show(listed.outlook());
        return line;
    }

    private static Component open(ListedStatus listed) {
        var lines = new Div();
        lines.addClassName("sw-open-tickets");
        if (listed.uses().stream().noneMatch(use -> use.kind() == Kind.ALL)) {
            lines.add(new Span(Numbers.whole(listed.open().total())));
        }
        listed.uses().stream()
                .filter(use -> use.kind() == Kind.ALL || use.isNear())
                .map(LimitWords::marked)
                .forEach(lines::add);
        return lines;
    }
}
