package io.stellwerk.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Narrow;
import io.stellwerk.base.ui.RelativeTime;
import io.stellwerk.base.ui.TableLength;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Entries of the log in rows. */
class AuditTable extends Composite<Grid<AuditEntry>> {

    private final Map<UserId, String> names;
    private final transient Consumer<AuditEntry> onOpen;

    AuditTable(Map<UserId, String> names, Consumer<AuditEntry> onOpen) {
        this.names = Map.copyOf(names);
        var grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click -> onOpen.accept(click.getItem()));
        this.onOpen = onOpen;
        grid.addClassName("sw-audit-table");
        var columns = columns(grid);
        var category = category(grid);
        grid.setColumnOrder(List.of(columns.get(0), columns.get(1), category, columns.get(2), columns.get(3)));
        var brief = grid.addComponentColumn(this::brief).setHeader(getTranslation("audit.what"));
        brief.setVisible(false);
        Narrow.watchTablet(this, narrow -> category.setVisible(!narrow));
        Narrow.watch(this, narrow -> {
            columns.forEach(column -> column.setVisible(!narrow));
            brief.setVisible(narrow);
        });
        grid.setEmptyStateComponent(
                new EmptyState(Icon.SHIELD, getTranslation("audit.none"), getTranslation("audit.none.help")));
    }

    private List<Grid.Column<AuditEntry>> columns(Grid<AuditEntry> grid) {
        return List.of(
                grid.addComponentColumn(entry -> new RelativeTime(entry.at()))
                        .setHeader(getTranslation("audit.when"))
                        .setWidth("120px")
                        .setFlexGrow(0),
                grid.addComponentColumn(this::who)
                        .setHeader(getTranslation("audit.who"))
                        .setWidth("160px"),
                grid.addComponentColumn(this::opener)
                        .setHeader(getTranslation("audit.action"))
                        .setWidth("160px"),
                grid.addColumn(AuditEntry::object)
                        .setHeader(getTranslation("audit.object"))
                        .setWidth("160px")
                        .setFlexGrow(2));
    }

    private Grid.Column<AuditEntry> category(Grid<AuditEntry> grid) {
        return grid.addColumn(entry -> AuditWords.on(this).category(entry.category()))
                .setHeader(getTranslation("audit.category"))
                .setWidth("120px")
                .setFlexGrow(0);
    }

    private void show(List<AuditEntry> entries) {
        TableLength.fit(getContent(), entries.size());
        getContent().setItems(List.copyOf(entries));
    }

    /** @param shownBefore how many of them were shown before */
    void showOn(List<AuditEntry> entries, int shownBefore) {
        show(entries);
        TableLength.goOnAt(getContent(), shownBefore);
    }

    /** For the keyboard; the mouse may take the whole row. */
    private Component opener(AuditEntry entry) {
        var opener = new NativeButton(AuditWords.on(this).action(entry.action()), click -> onOpen.accept(entry));
        opener.addClassName("sw-text-button");
        return opener;
    }

    private Component brief(AuditEntry entry) {
        var action = new Div(opener(entry), new Span(" · "), new RelativeTime(entry.at()));
        action.addClassName("sw-soft");
        var object = new Span(entry.object());
        object.addClassName("sw-soft");
        var name = new Span(name(entry));
        name.addClassName("name");
        var words = new Div(name, action, object);
        words.addClassName("words");
        return card(picture(entry), words);
    }

    private Component who(AuditEntry entry) {
        return card(picture(entry), new Span(name(entry)));
    }

    String name(AuditEntry entry) {
        return entry.actor()
                .map(id -> names.getOrDefault(id, "#" + id.value()))
                .orElseGet(() -> getTranslation("audit.stellwerk"));
    }

    private Component picture(AuditEntry entry) {
        return entry.actor()
                .<Component>map(id -> Avatars.beside(name(entry), id.value()))
                .orElseGet(AuditTable::robot);
    }

    private static Component robot() {
        var icon = new Div(Icon.TRACK.small());
        icon.addClassName("sw-robot");
        return icon;
    }

    private static Component card(Component picture, Component words) {
        var card = new Div(picture, words);
        card.addClassName("sw-person-card");
        return card;
    }
}
