package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import io.stellwerk.base.ui.NavbarItem;
import org.springframework.core.annotation.Order;

/** Keys, and what they do, in the header of every page. */
@org.springframework.stereotype.Component
@Order(90)
class ShortcutsItem implements NavbarItem {

    private final VisibleViews views;
    private final NavEntries entries;

    ShortcutsItem(VisibleViews views, NavEntries entries) {
        this.views = views;
        this.entries = entries;
    }

    @Override
    public Component create() {
        return new ShortcutsButton(views::mine, entries::shown);
    }
}
