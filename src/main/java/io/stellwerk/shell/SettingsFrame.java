package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;

/**
 * The navigation of the settings and the column beside it. The main layout shows it around every screen below {@code
 * settings} and {@code profile}; as a {@code @Layout} of its own it would compete with the main layout by chance, since
 * Vaadin 25.2 counts the segments of {@code /} and {@code /settings} alike.
 */
class SettingsFrame extends Composite<Div> {

    private final SettingsMenu menu = new SettingsMenu();
    private final Crumbs crumbs = new Crumbs();
    private final Div screen = new Div();

    SettingsFrame() {
        getContent().addClassName("sw-settings");
        screen.addClassName("screen");
        var column = new Div(crumbs, screen);
        column.addClassName("column");
        getContent().add(menu, column);
    }

    static boolean belongsAround(String path) {
        return Entries.isAtOrBelow(path, "settings") || Entries.isAtOrBelow(path, "profile");
    }

    void show(HasElement shown) {
        screen.removeAll();
        screen.getElement().appendChild(shown.getElement());
    }

    void fillMenu() {
        menu.fill();
    }

    void mark(String path, HasElement shown) {
        menu.mark(path);
        crumbs.show(path, shown);
    }
}
