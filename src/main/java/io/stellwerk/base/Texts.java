package io.stellwerk.base;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The translations for what is said where no screen is open, such as in a mail. */
public final class Texts {

    private static final Control WITHOUT_THE_SERVERS_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Texts() {}

    public static String in(Locale language, String key, Object... details) {
        var text = ResourceBundle.getBundle("vaadin-i18n.translations", language, WITHOUT_THE_SERVERS_LANGUAGE)
                .getString(key);
        return details.length == 0 ? text : new MessageFormat(text, language).format(details);
    }
}
