package io.stellwerk.shell;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.stellwerk.base.ui.SettingsPage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The screens that announce themselves with {@code @Menu} and that the person may open. Titles are translation keys. */
final class Entries {

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
                .max(java.util.Comparator.comparingInt(entry -> path(entry).length()));
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

    private static Stream<MenuEntry> all() {
        return MenuConfiguration.getMenuEntries().stream();
    }
}
