package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.team.Availability.State;
import java.util.Optional;
import java.util.function.Consumer;

/** Sets the status of others. */
class StatusMenu extends Composite<MenuBar> {

    private final Consumer<StatusChoice> onChosen;

    private StatusMenu(Consumer<StatusChoice> onChosen) {
        this.onChosen = onChosen;
    }

    /** A button with words, for all that are selected. */
    static StatusMenu forSelection(Consumer<StatusChoice> onChosen) {
        var menu = new StatusMenu(onChosen);
        menu.fill(menu.getContent().addItem(menu.getTranslation("team.manage.set")));
        return menu;
    }

    /** Three dots at the end of somebody's row. */
    static StatusMenu forRow(String name, Consumer<StatusChoice> onChosen) {
        var menu = new StatusMenu(onChosen);
        menu.getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        menu.getContent().addClassName("sw-row-menu");
        var dots = menu.getContent().addItem(Icon.DOTS.create());
        dots.setAriaLabel(menu.getTranslation("team.manage.set.of", name));
        menu.fill(dots);
        return menu;
    }

    void setEnabled(boolean isEnabled) {
        getContent().setEnabled(isEnabled);
    }

    private void fill(MenuItem button) {
        var menu = button.getSubMenu();
        menu.addItem(
                dotted(State.AVAILABLE, StatusWords.state(State.AVAILABLE)),
                click -> onChosen.accept(new StatusChoice.Available()));
        menu.addItem(
                dotted(State.AWAY, StatusWords.state(State.AWAY)),
                click -> onChosen.accept(new StatusChoice.Away(Optional.empty())));
        for (var reason : AwayReason.values()) {
            menu.addItem(
                    dotted(State.AWAY, getTranslation("team.status.away.reason", getTranslation(reason.key()))),
                    click -> onChosen.accept(new StatusChoice.Away(Optional.of(reason.stored()))));
        }
    }

    private static Div dotted(State state, String words) {
        var line = new Div(StatusLine.dot(state), new Span(words));
        line.addClassName("sw-dotted");
        return line;
    }
}
