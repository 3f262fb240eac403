package io.stellwerk.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;

/** What somebody sits in front of. */
public record Screen(int width, int height, Locale language, ColorScheme colours) {

    public static final Screen DESKTOP = new Screen(1440, 900, Locale.ENGLISH, ColorScheme.LIGHT);
    public static final Screen TABLET = new Screen(1024, 768, Locale.ENGLISH, ColorScheme.LIGHT);
    public static final Screen PHONE = new Screen(390, 844, Locale.ENGLISH, ColorScheme.LIGHT);

    public Screen in(Locale other) {
        return new Screen(width, height, other, colours);
    }

    public Screen dark() {
        return new Screen(width, height, language, ColorScheme.DARK);
    }

    /** Without movement, which takes a tenth of the time of all journeys. */
    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language.toLanguageTag())
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
