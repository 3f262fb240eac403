package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Narrow;
import io.stellwerk.base.ui.TableLength;
import io.stellwerk.tickets.Snippet;
import java.util.List;
import java.util.function.Consumer;

/** Snippets in rows. */
class SnippetTable extends Composite<Grid<Snippet>> {

    private final boolean mayShare;
    private final Consumer<Snippet> onEdit;
    private final Consumer<Snippet> onDelete;

    SnippetTable(boolean mayShare, Consumer<Snippet> onEdit, Consumer<Snippet> onDelete) {
        this.mayShare = mayShare;
        this.onEdit = onEdit;
        this.onDelete = onDelete;
        var grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(SnippetTable::name)
                .setHeader(getTranslation("inbox.snippets.name"))
                .setFlexGrow(2);
        var shortcut = grid.addColumn(snippet -> snippet.shortcut().isEmpty() ? "–" : "#" + snippet.shortcut())
                .setHeader(getTranslation("inbox.snippets.shortcut"))
                .setFlexGrow(1);
        var text = grid.addColumn(snippet -> snippet.html().plain())
                .setHeader(getTranslation("inbox.snippets.text"))
                .setFlexGrow(4);
        grid.addColumn(snippet -> getTranslation(snippet.shared() ? "inbox.snippets.for-all" : "inbox.snippets.for-me"))
                .setHeader(getTranslation("inbox.snippets.whose"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::moves)
                .setWidth("112px")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
        Narrow.watch(this, narrow -> List.of(shortcut, text).forEach(column -> column.setVisible(!narrow)));
    }

    /** @param all whether these are all there are, and not those that a search found */
    void show(List<Snippet> snippets, boolean all) {
        var nothing = all ? "inbox.snippets.none" : "inbox.snippets.nothing";
        getContent()
                .setEmptyStateComponent(
                        new EmptyState(Icon.SNIPPET, getTranslation(nothing), getTranslation(nothing + ".help")));
        TableLength.fit(getContent(), snippets.size());
        getContent().setItems(snippets);
    }

    private static Component name(Snippet snippet) {
        var name = new Span(snippet.name());
        name.addClassName("sw-strong");
        return name;
    }

    private Component moves(Snippet snippet) {
        var moves = new Div(
                button(Icon.PEN, "inbox.snippets.edit", snippet, onEdit),
                button(Icon.TRASH, "inbox.snippets.delete", snippet, onDelete));
        moves.addClassName("sw-row-moves");
        moves.setVisible(mayShare || !snippet.shared());
        return moves;
    }

    private Button button(Icon icon, String key, Snippet snippet, Consumer<Snippet> move) {
        var button = new Button(icon.create(), click -> move.accept(snippet));
        var label = getTranslation(key, snippet.name());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}
