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
    private final Div about = new Div();

    OrderLine(Consumer<Move> onMove) {
        var moves = new Div();
        moves.addClassName("sw-row-moves");
        for (var move : Move.values()) {
            var button = button(move, onMove);
            buttons.put(move, button);
            moves.add(button);
        }
        about.addClassName("about");
        getContent().addClassName("sw-order-line");
        getContent().add(about, moves);
    }

    /** The buttons stay, so that whoever is at one of them stays there. */
    void show(String name, Component words) {
        buttons.forEach((move, button) -> {
            var label = getTranslation("tickets.order." + key(move), name);
            button.setAriaLabel(label);
            button.setTooltipText(label);
        });
        about.removeAll();
        about.add(words);
    }

    void stand(int place, int places) {
        enable(Move.UP, place > 0);
        enable(Move.DOWN, place < places - 1);
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

    private static Button button(Move move, Consumer<Move> onMove) {
        var button = new Button(move.icon.create(), click -> onMove.accept(move));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName(key(move));
        return button;
    }
}
