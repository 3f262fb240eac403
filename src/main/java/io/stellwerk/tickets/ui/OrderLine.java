package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import io.stellwerk.base.ui.Icon;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A line of a short list whose order people choose. */
class OrderLine extends Composite<ListItem> {

    /** What one can do with a line. */
    enum Move {
        UP(Icon.DOWN),
        DOWN(Icon.DOWN),
        EDIT(Icon.PEN),
        DELETE(Icon.TRASH);

        private final Icon icon;

        Move(Icon icon) {
            this.icon = icon;
        }
    }

    private final Map<Move, Button> buttons = new EnumMap<>(Move.class);

    OrderLine(String name, int place, int places, Consumer<Move> onMove) {
        var moves = new Div();
        moves.addClassName("sw-row-moves");
        for (var move : Move.values()) {
            var button = button(move, name, onMove);
            buttons.put(move, button);
            moves.add(button);
        }
        enable(Move.UP, place > 0);
        enable(Move.DOWN, place < places - 1);
        getContent().addClassName("sw-order-line");
        getContent().add(moves);
    }

    OrderLine with(Component words) {
        getContent().addComponentAsFirst(words);
        return this;
    }

    void focus(Move wanted) {
        var other = wanted == Move.UP ? Move.DOWN : Move.UP;
        var button = buttons.get(wanted);
        (button != null && button.isEnabled() ? button : buttons.getOrDefault(other, new Button())).focus();
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void enable(Move move, boolean enabled) {
        var button = buttons.get(move);
        if (button != null) {
            button.setEnabled(enabled);
        }
    }

    private Button button(Move move, String name, Consumer<Move> onMove) {
        var button = new Button(move.icon.create(), click -> onMove.accept(move));
        var label = getTranslation("tickets.order." + key(move), name);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName(key(move));
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}
