package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Component;
import io.stellwerk.accounts.Language;
import java.util.Locale;

/** Each language in its own words. */
public final class LanguageNames {

    private LanguageNames() {}

    public static String of(Language language, Component where) {
        return where.getTranslation("accounts.language." + language.name().toLowerCase(Locale.ROOT));
    }
}
