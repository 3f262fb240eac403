package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Narrow;
import io.stellwerk.base.ui.RelativeTime;
import io.stellwerk.base.ui.TableLength;
import io.stellwerk.channels.BlockedSender;
import io.stellwerk.channels.SenderPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Blocked addresses and domains, since when and by whom. */
class BlockedSenderTable extends Composite<Grid<BlockedSender>> {

    private final Consumer<BlockedSender> onUnblock;
    private Map<UserId, Person> people = Map.of();

    BlockedSenderTable(Consumer<BlockedSender> onUnblock) {
        this.onUnblock = onUnblock;
        var grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("channels.blocked.who"))
                .setFlexGrow(3);
        var since = grid.addComponentColumn(row -> new RelativeTime(row.since()))
                .setHeader(getTranslation("channels.blocked.since"))
                .setFlexGrow(1);
        var by = grid.addColumn(this::by)
                .setHeader(getTranslation("channels.blocked.by"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::unblock)
                .setAutoWidth(true)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
        Narrow.watch(this, narrow -> List.of(since, by).forEach(column -> column.setVisible(!narrow)));
        grid.setEmptyStateComponent(new EmptyState(
                Icon.BAN, getTranslation("channels.blocked.none"), getTranslation("channels.blocked.none.help")));
    }

    void show(List<BlockedSender> senders, Map<UserId, Person> known) {
        people = known;
        TableLength.fit(getContent(), senders.size());
        getContent().setItems(senders);
    }

    private Component name(BlockedSender row) {
        var name = new Span(
                switch (row.sender()) {
                    case SenderPattern.Address address -> address.text();
                    case SenderPattern.Domain domain -> getTranslation("channels.blocked.domain", domain.name());
                });
        name.addClassName("sw-strong");
        return name;
    }

    private String by(BlockedSender row) {
        return row.by()
                .flatMap(user -> Optional.ofNullable(people.get(user)))
                .map(Person::name)
                .orElse("Stellwerk");
    }

    private Button unblock(BlockedSender row) {
        var button = new Button(getTranslation("channels.blocked.undo"), click -> onUnblock.accept(row));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(
                getTranslation("channels.blocked.undo.label", row.sender().text()));
        return button;
    }
}
