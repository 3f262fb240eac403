package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Narrow;
import io.stellwerk.base.ui.Numbers;
import io.stellwerk.team.LimitUse.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Everybody with a seat in rows: how many open tickets of which limit. Who is selected stays selected. */
class CapacityTable extends StaffTable {

    private final Consumer<ListedStatus> onEdit;

    CapacityTable(Consumer<ListedStatus> onEdit, Consumer<Set<UserId>> onSelected) {
        super(onSelected);
        this.onEdit = onEdit;
        getContent().addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        addColumns(getContent());
    }

    private void addColumns(Grid<ListedStatus> grid) {
        var team = addTeam();
        var calling = column(
                grid,
                Kind.CALLING,
                "team.capacity.calling",
                "88px",
                listed -> listed.open().calling());
        var messaging = column(
                grid,
                Kind.MESSAGING,
                "team.capacity.messaging",
                "108px",
                listed -> listed.open().messaging());
        var email = column(
                grid,
                Kind.EMAIL,
                "team.capacity.email",
                "148px",
                listed -> listed.open().email());
        var total = column(
                grid,
                Kind.ALL,
                "team.capacity.total",
                "140px",
                listed -> listed.open().total());
        var edit = grid.addComponentColumn(this::edit)
                .setWidth("64px")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
        Narrow.watch(this, narrow -> List.of(calling, messaging, email).forEach(column -> column.setVisible(!narrow)));
        Narrow.watchTablet(this, narrow -> {
            team.setVisible(!narrow);
            calling.setWidth(narrow ? "76px" : "88px");
            messaging.setWidth(narrow ? "98px" : "108px");
            email.setWidth(narrow ? "136px" : "148px");
            total.setWidth(narrow ? "132px" : "140px");
            edit.setWidth(narrow ? "60px" : "64px");
        });
    }

    private Grid.Column<ListedStatus> column(
            Grid<ListedStatus> grid, Kind kind, String key, String width, ToLongFunction<ListedStatus> open) {
        return grid.addComponentColumn(listed -> use(listed, kind, open.applyAsLong(listed)))
                .setHeader(getTranslation(key))
                .setComparator(Comparator.comparingLong(open))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }

    /** The count beside the limit, or alone where there is none. */
    private static Component use(ListedStatus listed, Kind kind, long open) {
        return listed.uses().stream()
                .filter(use -> use.kind() == kind)
                .findFirst()
                .map(LimitWords::brief)
                .orElseGet(() -> unlimited(open));
    }

    private static Span unlimited(long open) {
        var count = new Span(Numbers.whole(open));
        count.addClassNames("sw-soft", "sw-number");
        return count;
    }

    private Component edit(ListedStatus listed) {
        var label = getTranslation("team.capacity.edit.of", listed.person().name());
        var edit = new Button(Icon.PEN.create(), click -> onEdit.accept(listed));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.setAriaLabel(label);
        edit.setTooltipText(label);
        return edit;
    }
}
