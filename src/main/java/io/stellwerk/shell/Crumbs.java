package io.stellwerk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.menu.MenuEntry;
import io.stellwerk.base.ui.SettingsPage;

/** Where in the settings one is: group, section, entry, and on a screen below an entry that screen's own title. */
class Crumbs extends Composite<Nav> {

    private final OrderedList steps = new OrderedList();

    Crumbs() {
        getContent().addClassName("sw-crumbs");
        getContent().getElement().setAttribute("aria-label", getTranslation("shell.crumbs.label"));
        getContent().add(steps);
    }

    void show(String path, HasElement screen) {
        steps.removeAll();
        step(new Span(getTranslation("shell.rail.settings")));
        Entries.closest(Entries.ofSettings(), path).ifPresent(entry -> show(entry, path, screen));
    }

    private void show(MenuEntry entry, String path, HasElement screen) {
        Entries.settingsPage(entry).ifPresent(this::above);
        var title = getTranslation(entry.title());
        if (path.equals(Entries.path(entry))) {
            step(new Span(title));
        } else {
            step(new Anchor(Entries.path(entry), title));
            below(screen);
        }
    }

    private void above(SettingsPage page) {
        step(new Span(getTranslation(page.group().title())));
        if (!page.section().isEmpty()) {
            step(new Span(getTranslation(page.section())));
        }
    }

    private void below(HasElement screen) {
        if (screen instanceof HasDynamicTitle titled) {
            step(new Span(titled.getPageTitle()));
        }
    }

    private void step(Component step) {
        steps.add(new ListItem(step));
    }
}
