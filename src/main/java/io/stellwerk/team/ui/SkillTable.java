package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Narrow;
import io.stellwerk.base.ui.TableLength;
import java.util.List;
import java.util.function.BiConsumer;

/** Skills in rows, with who has them. */
class SkillTable extends Composite<Grid<ListedSkill>> {

    /** What one can do with a skill. */
    enum Move {
        ASSIGN,
        RENAME,
        DELETE
    }

    private static final int PICTURES = 5;

    private final BiConsumer<ListedSkill, Move> onMove;

    SkillTable(BiConsumer<ListedSkill, Move> onMove) {
        this.onMove = onMove;
        var grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(SkillTable::name)
                .setHeader(getTranslation("team.skills.name"))
                .setFlexGrow(2);
        var category = grid.addColumn(listed -> SkillWords.category(listed.skill()))
                .setHeader(getTranslation("team.skills.category"))
                .setFlexGrow(1);
        var people = grid.addComponentColumn(this::holders)
                .setHeader(getTranslation("team.skills.people"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::moves)
                .setWidth("148px")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
        Narrow.watch(this, narrow -> List.of(category, people).forEach(column -> column.setVisible(!narrow)));
        grid.setEmptyStateComponent(
                new EmptyState(Icon.STAR, getTranslation("team.skills.none"), getTranslation("team.skills.none.help")));
    }

    void show(List<ListedSkill> skills) {
        TableLength.fit(getContent(), skills.size());
        getContent().setItems(skills);
    }

    private static Component name(ListedSkill listed) {
        var name = new Span(SkillWords.name(listed.skill()));
        name.addClassName("sw-strong");
        return name;
    }

    private Component holders(ListedSkill listed) {
        var row = new Div();
        row.addClassName("sw-faces");
        listed.holders().stream().limit(PICTURES).map(SkillTable::face).forEach(row::add);
        var count =
                new Span(getTranslation("team.people.count", listed.holders().size()));
        count.addClassNames("sw-soft", "sw-number");
        count.setTitle(
                String.join(", ", listed.holders().stream().map(Person::name).toList()));
        row.add(count);
        return row;
    }

    private static Component face(Person person) {
        return Avatars.beside(person.name(), person.id().value());
    }

    private Component moves(ListedSkill listed) {
        var moves = new Div(
                button(Icon.PEOPLE, "team.skills.assign", listed, Move.ASSIGN),
                button(Icon.PEN, "team.skills.rename", listed, Move.RENAME),
                button(Icon.TRASH, "team.skills.delete", listed, Move.DELETE));
        moves.addClassName("sw-row-moves");
        return moves;
    }

    private Button button(Icon icon, String key, ListedSkill listed, Move move) {
        var button = new Button(icon.create(), click -> onMove.accept(listed, move));
        var label = getTranslation(key, SkillWords.name(listed.skill()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.setVisible(move != Move.RENAME || listed.skill().languageCode().isEmpty());
        return button;
    }
}
