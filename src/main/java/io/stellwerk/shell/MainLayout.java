package io.stellwerk.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.base.ui.Heartbeat;
import io.stellwerk.base.ui.LetterKeys;
import io.stellwerk.base.ui.NavbarItem;
import io.stellwerk.base.ui.RightsChanged;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every screen of a logged-in person. */
@Layout
@PermitAll
class MainLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

    private final Rail rail = new Rail();
    private final Stage stage = new Stage();

    private final transient Accounts accounts;
    private Registration rightsWatch = () -> {};

    MainLayout(Accounts accounts, AuthenticationContext login, ObjectProvider<NavbarItem> navbarItems) {
        this.accounts = accounts;
        getContent().addClassName("sw-frame");
        if (login.isAuthenticated()) {
            getContent().add(skip(), rail, header(navbarItems.orderedStream(), new AvatarMenu(accounts, login)));
            getContent().add(new Heartbeat());
        } else {
            getContent().addClassName("bare");
        }
        getContent().add(stage);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        page.addJsModule("context://scripts/links.js");
        page.addJsModule("context://scripts/steady-focus.js");
        page.addJsModule("context://scripts/choices.js");
        page.addJsModule("context://scripts/tabs.js");
        rightsWatch = ComponentUtil.addListener(event.getUI(), RightsChanged.class, told -> lookAgain(event.getUI()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rightsWatch.remove();
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement screen) {
        if (screen == null) {
            stage.clear();
        } else {
            stage.show(screen, UI.getCurrentOrThrow().getActiveViewLocation().getPath());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement gone) {
        // The next screen takes the place, so that a frame around both stays as it is.
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        rail.mark(path);
        stage.mark(event.getActiveChain().getFirst(), path);
    }

    private void lookAgain(UI window) {
        rail.fill();
        stage.fillMenu();
        LetterKeys.set(window, accounts.me().letterKeys());
        if (!Entries.mayStay(window)) {
            leave(window);
        }
    }

    /** Without the question about unsaved changes, for which it is too late. */
    private void leave(UI window) {
        stage.clear();
        window.refreshCurrentRoute(false);
    }

    private static Header header(Stream<NavbarItem> items, AvatarMenu me) {
        var header = new Header(new GlobalSearch());
        header.addClassName("sw-header");
        var gap = new Div();
        gap.addClassName("gap");
        header.add(gap);
        items.map(NavbarItem::create).forEach(header::add);
        header.add(me);
        return header;
    }

    private Anchor skip() {
        var skip = new Anchor("#" + Stage.ID, getTranslation("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("sw-skip");
        return skip;
    }
}
