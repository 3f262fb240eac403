package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.stellwerk.accounts.PresetId;
import io.stellwerk.accounts.RolePreset;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.base.ui.Narrow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Roles in rows: who has them and what they allow. */
class PresetTable extends Composite<Grid<RolePreset>> {

    private final Map<PresetId, Long> users;

    PresetTable(List<RolePreset> presets, Map<PresetId, Long> users) {
        this.users = users;
        var grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("sw-people");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("accounts.preset.name"))
                .setComparator(Comparator.comparing(RolePreset::name))
                .setFlexGrow(3);
        var view = grid.addColumn(preset -> scope(preset.grants().view()))
                .setHeader(getTranslation("accounts.preset.view"))
                .setFlexGrow(2);
        var edit = grid.addColumn(preset -> scope(preset.grants().edit()))
                .setHeader(getTranslation("accounts.preset.edit"))
                .setFlexGrow(2);
        grid.addColumn(preset -> getTranslation("accounts.preset.users", count(preset)))
                .setHeader(getTranslation("accounts.preset.used-by"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                PresetView.class, PresetView.parameters(click.getItem().id()))));
        grid.setItems(presets);
        Narrow.watch(this, narrow -> List.of(view, edit).forEach(column -> column.setVisible(!narrow)));
    }

    private Component name(RolePreset preset) {
        var name =
                new RouterLink(RoleNames.of(preset.name(), this), PresetView.class, PresetView.parameters(preset.id()));
        name.addClassName("name");
        var allows = new Span(allows(preset));
        allows.addClassName("sw-soft");
        var words = new Div(name, allows);
        words.addClassName("words");
        var card = new Div(words);
        card.addClassNames("sw-person-card", "sw-preset");
        return card;
    }

    private String allows(RolePreset preset) {
        if (preset.isSuperAdmin()) {
            return getTranslation("accounts.preset.everything");
        }
        var names = preset.grants().permissions().stream()
                .sorted()
                .map(permission -> getTranslation(PermissionNames.key(permission)))
                .toList();
        return names.isEmpty() ? getTranslation("accounts.preset.tickets-only") : String.join(", ", names);
    }

    private String scope(TicketScope scope) {
        var reach = getTranslation(PermissionNames.key(scope.reach()));
        return scope.unassigned() && scope.reach() != TicketScope.Reach.EVERYTHING
                ? getTranslation("accounts.preset.and-unassigned", reach)
                : reach;
    }

    private long count(RolePreset preset) {
        return users.getOrDefault(preset.id(), 0L);
    }
}
