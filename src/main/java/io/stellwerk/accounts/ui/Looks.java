package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import io.stellwerk.accounts.ColourScheme;
import java.util.Locale;

/** Light or dark, in words and on the page. */
public final class Looks {

    private Looks() {}

    /** The translation key. */
    public static String key(ColourScheme scheme) {
        return "accounts.look." + scheme.name().toLowerCase(Locale.ROOT);
    }

    /** What CSS calls it. */
    public static String css(ColourScheme scheme) {
        return value(scheme).getValue();
    }

    public static void show(ColourScheme scheme) {
        UI.getCurrentOrThrow().getPage().setColorScheme(value(scheme));
    }

    private static ColorScheme.Value value(ColourScheme scheme) {
        return switch (scheme) {
            case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }
}
