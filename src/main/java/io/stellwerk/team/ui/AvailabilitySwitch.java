package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.stellwerk.team.Availability.State;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Whether one gets tickets automatically; a click changes it at once. */
class AvailabilitySwitch extends Composite<MenuBar> {

    private final Div face = new Div();
    private final MenuItem button;
    private final Map<State, MenuItem> choices = new EnumMap<>(State.class);

    AvailabilitySwitch(Consumer<State> onChosen) {
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        getContent().addClassName("sw-availability");
        face.addClassName("face");
        button = getContent().addItem(face);
        for (var state : State.values()) {
            choices.put(state, choice(state, onChosen));
        }
    }

    void show(State now) {
        face.removeAll();
        face.add(dot(now), name(now));
        button.setAriaLabel(getTranslation("team.availability.label", getTranslation(key(now))));
        choices.forEach((state, choice) -> choice.setChecked(state == now));
    }

    private MenuItem choice(State state, Consumer<State> onChosen) {
        var help = new Span(getTranslation(key(state) + ".help"));
        help.addClassName("help");
        var words = new Div(name(state), help);
        words.addClassName("words");
        var line = new Div(dot(state), words);
        line.addClassName("sw-availability-choice");
        var item = button.getSubMenu().addItem(line, click -> {
            show(state);
            onChosen.accept(state);
        });
        item.setCheckable(true);
        return item;
    }

    private Span name(State state) {
        var name = new Span(getTranslation(key(state)));
        name.addClassName("name");
        return name;
    }

    private static Span dot(State state) {
        var dot = new Span();
        dot.addClassNames("sw-dot", state.name().toLowerCase(Locale.ROOT));
        return dot;
    }

    private static String key(State state) {
        return "team.availability." + state.name().toLowerCase(Locale.ROOT);
    }
}
