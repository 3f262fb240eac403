package io.stellwerk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.menu.MenuEntry;
import io.stellwerk.base.ui.SettingsPage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The screens that announce themselves with {@code @Menu} and that the person may open. Titles are translation keys. */
final class Entries {

    private static final AccessAnnotationChecker ACCESS = new AccessAnnotationChecker();

    private Entries() {}

    /** For the rail, in their order. */
    static List<MenuEntry> ofRail() {
        return all().filter(entry -> settingsPage(entry).isEmpty()).toList();
    }

    static List<MenuEntry> ofSettings() {
        return all().filter(entry -> settingsPage(entry).isPresent()).toList();
    }

    /** Where the gear leads; empty for those who have nothing to set but their own profile. */
    static Optional<MenuEntry> firstSettings() {
        return ofSettings().stream()
                .filter(entry -> path(entry).startsWith("settings/"))
                .findFirst();
    }

    /** The entry that the screen at {@code path} belongs to: itself or the closest one above. */
    static Optional<MenuEntry> closest(List<MenuEntry> entries, String path) {
        return entries.stream()
                .filter(entry -> isAtOrBelow(path, path(entry)))
                .max(Comparator.comparingInt(entry -> path(entry).length()));
    }

    static Optional<SettingsPage> settingsPage(MenuEntry entry) {
        return Optional.ofNullable(entry.menuClass()).map(view -> view.getAnnotation(SettingsPage.class));
    }

    static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    static boolean isAtOrBelow(String path, String above) {
        return path.equals(above) || path.startsWith(above + "/");
    }

    /** Whether the screen in this window is still theirs to open. */
    static boolean mayStay(UI window) {
        return window.getInternals().getActiveRouterTargetsChain().stream().allMatch(Entries::mayOpen);
    }

    /** Asked of the login, not of the request as Vaadin does, because a push comes without one. */
    private static Stream<MenuEntry> all() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getMenuData() != null && mayOpen(route.getNavigationTarget()))
                .map(Entries::entry)
                .sorted(Comparator.comparingDouble(MenuEntry::order));
    }

    private static boolean mayOpen(HasElement screen) {
        return screen instanceof Component component && mayOpen(component.getClass());
    }

    private static boolean mayOpen(Class<? extends Component> view) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login != null
                && ACCESS.hasAccess(
                        view,
                        login,
                        role -> login.getAuthorities().contains(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    private static MenuEntry entry(RouteData route) {
        var menu = route.getMenuData();
        var path = route.getTemplate().split("/:", 2)[0];
        return new MenuEntry(path, menu.getTitle(), menu.getOrder(), menu.getIcon(), route.getNavigationTarget());
    }
}
