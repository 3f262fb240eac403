package io.stellwerk.base.ui;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;

/** Numbers in the language of the person at this page. */
public final class Numbers {

    private Numbers() {}

    /** "12,000". */
    public static String whole(long number) {
        return NumberFormat.getIntegerInstance(UI.getCurrentOrThrow().getLocale())
                .format(number);
    }
}
