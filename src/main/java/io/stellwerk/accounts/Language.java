package io.stellwerk.accounts;

import java.util.Locale;

/** The languages Stellwerk speaks. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    GERMAN(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language that fits best, English for all that is not German. */
    public static Language of(Locale locale) {
        return Locale.GERMAN.getLanguage().equals(locale.getLanguage()) ? GERMAN : ENGLISH;
    }
}
