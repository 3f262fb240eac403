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
    private String marked = "";

    Rail() {
        getContent().addClassName("sw-rail");
        getContent().getElement().setAttribute("aria-label", getTranslation("shell.rail.label"));
        fill();
    }

    /** With what the person may open now. */
    void fill() {
        items.clear();
        getContent().removeAll();
        getContent().add(logo(), service());
        var gap = new Div();
        gap.addClassName("gap");
        getContent().add(gap);
        Entries.firstSettings().map(this::settings).map(this::known).ifPresent(getContent()::add);
        mark(marked);
    }

    void mark(String path) {
        marked = path;
        items.forEach(item -> item.mark(path));
    }

    /** Under this name the manual leads to the help desk. */
    private Div service() {
        var title = new Span(getTranslation("shell.rail.service"));
        title.addClassName("title");
        title.getElement().setAttribute("aria-hidden", "true");
        var group = new Div(title);
        group.addClassName("group");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("shell.rail.service"));
        Entries.ofRail().stream().map(this::item).map(this::known).forEach(group::add);
        return group;
    }

    private RailItem known(RailItem item) {
        items.add(item);
        return item;
    }

    private RailItem item(MenuEntry entry) {
        var path = Entries.path(entry);
        return new RailItem(
                getTranslation(entry.title()), entry.icon(), path, shown -> Entries.isAtOrBelow(shown, path));
    }

    private RailItem settings(MenuEntry first) {
        return new RailItem(
                getTranslation("shell.rail.settings"),
                Icon.SLIDERS.name(),
                Entries.path(first),
                SettingsFrame::belongsAround);
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
