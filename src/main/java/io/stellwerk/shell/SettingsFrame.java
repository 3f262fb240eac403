package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** The navigation of the settings and the column beside it. */
@Layout("/settings")
@ParentLayout(MainLayout.class)
@PermitAll
class SettingsFrame extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

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

    @Override
    public void showRouterLayoutContent(@Nullable HasElement shown) {
        screen.removeAll();
        if (shown != null) {
            screen.getElement().appendChild(shown.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        menu.mark(path);
        crumbs.show(path, event.getActiveChain().getFirst());
    }
}
