package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.Icon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The views at the left, each with its count, in the order of whoever looks. */
class ViewNav extends Composite<Nav> {

    private final UnorderedList list = new UnorderedList();
    private final Map<String, ViewLink> links = new LinkedHashMap<>();
    private transient List<NavEntry> entries = List.of();

    ViewNav(boolean hasOwn, Runnable onNew, Runnable onArrange) {
        getContent().addClassName("sw-views");
        getContent().setAriaLabel(getTranslation("inbox.views"));
        var title = new Span(getTranslation("inbox.views"));
        title.addClassName("title");
        title.getElement().setAttribute("aria-hidden", "true");
        var arrange = new Button(Icon.SLIDERS.small(), click -> onArrange.run());
        arrange.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        arrange.setAriaLabel(getTranslation("inbox.views.arrange"));
        arrange.setTooltipText(getTranslation("inbox.views.arrange"));
        var head = new Div(title, arrange);
        head.addClassName("head");
        var add = new Button(getTranslation("inbox.views.new"), Icon.PLUS.small(), click -> onNew.run());
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add.addClassName("new-view");
        add.setVisible(hasOwn);
        getContent().add(head, list, add);
    }

    /** @param counts by the names that views have in addresses */
    void show(List<NavEntry> wanted, Map<String, Long> counts, Place here) {
        if (!entries.equals(wanted)) {
            entries = List.copyOf(wanted);
            links.clear();
            list.removeAll();
            entries.forEach(entry -> list.add(new ListItem(link(entry))));
            number(Shortcut.toOwn(entries));
        }
        links.forEach((key, link) -> link.show(counts.getOrDefault(key, 0L), here));
    }

    private void number(List<NavEntry> own) {
        for (int at = 0; at < own.size(); at++) {
            Shortcut.toOwn(at + 1, link(own.get(at)));
        }
    }

    private ViewLink link(NavEntry entry) {
        return links.computeIfAbsent(entry.key(), key -> new ViewLink(entry));
    }
}
