package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.UserId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** People in rows that a filter narrows down, and something to do to all who are selected. */
class StaffList extends Composite<Div> {

    private final transient Supplier<List<ListedStatus>> reader;
    private final StatusFilter filter;
    private final StaffTable table;
    private final Consumer<Boolean> enabling;
    private final Span selection = new Span();
    private transient Set<UserId> chosen = Set.of();
    private transient List<ListedStatus> everybody = List.of();

    /**
     * @param table makes the table, which tells who is selected
     * @param action what is done to them
     * @param enabling told whether anybody is selected
     */
    StaffList(
            List<String> teams,
            Supplier<List<ListedStatus>> reader,
            Function<Consumer<Set<UserId>>, StaffTable> table,
            Component action,
            Consumer<Boolean> enabling) {
        this.reader = reader;
        this.enabling = enabling;
        this.table = table.apply(this::selected);
        filter = new StatusFilter(teams, this::show);
        selection.addClassNames("sw-soft", "sw-number");
        var bar = new Div(action, selection);
        bar.addClassName("sw-selection-bar");
        getContent().add(filter, bar, this.table);
        selected(Set.of());
        read();
    }

    Set<UserId> chosen() {
        return chosen;
    }

    List<ListedStatus> everybody() {
        return everybody;
    }

    void read() {
        everybody = reader.get();
        show();
    }

    /** What was to be done to the selected people is done. */
    void readAndDeselect() {
        read();
        table.deselectAll();
    }

    private void show() {
        var wanted = everybody.stream().filter(filter::matches).toList();
        table.show(wanted);
        filter.showCount(wanted.size());
    }

    private void selected(Set<UserId> users) {
        chosen = users;
        enabling.accept(!users.isEmpty());
        selection.setText(getTranslation("team.manage.selected", users.size()));
    }
}
