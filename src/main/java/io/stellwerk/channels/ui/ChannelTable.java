package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Narrow;
import io.stellwerk.base.ui.Numbers;
import io.stellwerk.base.ui.StatusBadge;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.base.ui.TableLength;
import io.stellwerk.channels.ChannelAccount;
import java.util.Comparator;
import java.util.List;

/** Channels in rows. */
class ChannelTable extends Composite<Grid<ListedChannel>> {

    ChannelTable() {
        var grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        addColumns(grid);
        grid.setEmptyStateComponent(
                new EmptyState(Icon.MAIL, getTranslation("channels.none"), getTranslation("channels.none.help")));
    }

    void show(List<ListedChannel> channels) {
        TableLength.fit(getContent(), channels.size());
        getContent().setItems(channels);
    }

    private void addColumns(Grid<ListedChannel> grid) {
        var name = grid.addComponentColumn(channel -> name(channel.account()))
                .setHeader(getTranslation("channels.name"))
                .setComparator(Comparator.comparing(channel -> channel.account().name()))
                .setFlexGrow(1);
        var rule = grid.addColumn(ListedChannel::rule)
                .setHeader(getTranslation("channels.rule"))
                .setFlexGrow(2);
        var status = grid.addComponentColumn(channel -> status(channel.account()))
                .setHeader(getTranslation("channels.status"))
                .setWidth("130px")
                .setFlexGrow(0);
        var lastWeek = grid.addColumn(channel -> Numbers.whole(channel.lastWeek()))
                .setHeader(getTranslation("channels.last-week"))
                .setComparator(Comparator.comparingLong(ListedChannel::lastWeek))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addComponentColumn(channel -> edit(channel.account()))
                .setAutoWidth(true)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
        Narrow.watchTablet(this, narrow -> lastWeek.setVisible(!narrow));
        Narrow.watch(this, narrow -> {
            List.of(rule, status).forEach(column -> column.setVisible(!narrow));
            name.setWidth(narrow ? "140px" : "240px");
        });
    }

    /** The name with the address below it, and on phones, which have no column for it, the status. */
    private Component name(ChannelAccount account) {
        var name = new Span(account.name());
        name.addClassName("name");
        var address = new Span(KindWords.account(account));
        address.addClassName("sw-soft");
        var words = new Div(name, address, status(account));
        words.addClassName("words");
        var line = new Div(KindWords.icon(account.kind()).create(), words);
        line.addClassName("sw-channel-name");
        return line;
    }

    /** Shown while the pointer or the focus is on the row. */
    private Component edit(ChannelAccount account) {
        var edit = new RouterLink(
                getTranslation("channels.edit"),
                AutomationView.class,
                new RouteParameters("id", String.valueOf(account.id().value())));
        edit.addClassName("sw-row-action");
        edit.getElement().setAttribute("aria-label", getTranslation("channels.edit.label", account.address()));
        return edit;
    }

    private Component status(ChannelAccount account) {
        return account.paused()
                ? new StatusBadge(getTranslation("channels.status.paused"), Meaning.QUIET)
                : new StatusBadge(getTranslation("channels.status.connected"), Meaning.SUCCESS);
    }
}
