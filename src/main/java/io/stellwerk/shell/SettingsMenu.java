package io.stellwerk.shell;

import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.menu.MenuEntry;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/** The settings a person may open, in groups, some of them in sections. */
class SettingsMenu extends Composite<Nav> {

    private final List<SettingsLink> links = new ArrayList<>();
    private String marked = "";

    SettingsMenu() {
        getContent().addClassName("sw-settings-menu");
        getContent().getElement().setAttribute("aria-label", getTranslation("shell.settings.label"));
        fill();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://scripts/in-sight.js");
    }

    /** With what the person may open now. */
    void fill() {
        links.clear();
        getContent().removeAll();
        var groups = Entries.ofSettings().stream()
                .collect(groupingBy(entry -> page(entry).group(), TreeMap::new, java.util.stream.Collectors.toList()));
        groups.forEach(this::addGroup);
        getContent().getElement().appendChild(new Element("sw-in-sight").setAttribute("hidden", true));
        mark(marked);
    }

    /** Marks the closest entry at or above the path. */
    void mark(String path) {
        marked = path;
        var current = Entries.closest(Entries.ofSettings(), path).map(Entries::path);
        links.forEach(link -> link.mark(current));
    }

    private void addGroup(SettingsGroup group, List<MenuEntry> entries) {
        var box = new Div(new H2(getTranslation(group.title())));
        box.addClassName("group");
        getContent().add(box);
        entries.stream()
                .collect(groupingBy(
                        entry -> page(entry).section(), LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .forEach((section, members) -> addSection(box, section, members));
    }

    private void addSection(Div box, String section, List<MenuEntry> entries) {
        if (!section.isEmpty()) {
            var title = new Span(getTranslation(section));
            title.addClassName("section");
            box.add(title);
        }
        entries.forEach(entry -> box.add(link(entry, !section.isEmpty())));
    }

    private SettingsLink link(MenuEntry entry, boolean nested) {
        var link = new SettingsLink(getTranslation(entry.title()), Entries.path(entry), nested);
        links.add(link);
        return link;
    }

    private static SettingsPage page(MenuEntry entry) {
        return Entries.settingsPage(entry).orElseThrow();
    }
}
