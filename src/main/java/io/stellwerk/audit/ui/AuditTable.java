package io.stellwerk.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Narrow;
import io.stellwerk.base.ui.RelativeTime;
import java.util.List;
import java.util.Map;

/** Entries of the log in rows. */
class AuditTable extends Composite<Grid<AuditEntry>> {

    private Map<UserId, String> names = Map.of();

    AuditTable() {
        var grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("sw-audit-table");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(entry -> new RelativeTime(entry.at()))
                .setHeader(getTranslation("audit.when"))
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::who)
                .setHeader(getTranslation("audit.who"))
                .setWidth("180px");
        var category = grid.addColumn(entry -> AuditWords.category(entry.category(), this))
                .setHeader(getTranslation("audit.category"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(entry -> AuditWords.action(entry.action(), this))
                .setHeader(getTranslation("audit.action"))
                .setWidth("160px");
        var object = grid.addColumn(AuditEntry::object)
                .setHeader(getTranslation("audit.object"))
                .setWidth("200px")
                .setFlexGrow(2);
        Narrow.watch(this, narrow -> List.of(category, object).forEach(column -> column.setVisible(!narrow)));
        grid.setEmptyStateComponent(
                new EmptyState(Icon.SHIELD, getTranslation("audit.none"), getTranslation("audit.none.help")));
    }

    void show(List<AuditEntry> entries, Map<UserId, String> namesOfActors) {
        names = namesOfActors;
        getContent().setItems(List.copyOf(entries));
    }

    private Component who(AuditEntry entry) {
        return entry.actor().map(this::person).orElseGet(this::stellwerk);
    }

    private Component person(UserId id) {
        var name = names.getOrDefault(id, "#" + id.value());
        return card(Avatars.beside(name, id.value()), name);
    }

    private Component stellwerk() {
        var icon = new Div(Icon.TRACK.small());
        icon.addClassName("sw-robot");
        return card(icon, getTranslation("audit.stellwerk"));
    }

    private static Component card(Component picture, String name) {
        var card = new Div(picture, new Span(name));
        card.addClassName("sw-person-card");
        return card;
    }
}
