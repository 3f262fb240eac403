package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuEntry;
import io.stellwerk.base.ui.Icon;
import java.util.ArrayList;
import java.util.List;

/** The way to every screen: at the side with labels, narrow with icons, or a bar at the bottom of a phone. */
class Rail extends Composite<Nav> {

    private final List<RailItem> items = new ArrayList<>();

    Rail() {
        getContent().addClassName("sw-rail");
        getContent().getElement().setAttribute("aria-label", getTranslation("shell.rail.label"));
        getContent().add(logo());
        Entries.ofRail().forEach(entry -> add(item(entry)));
        var gap = new Div();
        gap.addClassName("gap");
        getContent().add(gap);
        Entries.firstSettings().ifPresent(first -> add(settings(first)));
    }

    void mark(String path) {
        items.forEach(item -> item.mark(path));
    }

    private void add(RailItem item) {
        items.add(item);
        getContent().add(item);
    }

    private RailItem item(MenuEntry entry) {
        var path = Entries.path(entry);
        return new RailItem(getTranslation(entry.title()), entry.icon(), path, path);
    }

    private RailItem settings(MenuEntry first) {
        return new RailItem(
                getTranslation("shell.rail.settings"), Icon.SLIDERS.name(), Entries.path(first), "settings");
    }

    private Anchor logo() {
        var mark = new Div(Icon.TRACK.create());
        mark.addClassName("mark");
        var name = new Span(getTranslation("shell.product"));
        name.addClassName("label");
        var logo = new Anchor("helpdesk", mark, name);
        logo.addClassName("sw-logo");
        return logo;
    }
}
