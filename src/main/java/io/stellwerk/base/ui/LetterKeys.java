package io.stellwerk.base.ui;

import com.vaadin.flow.component.UI;
import java.util.Objects;

/** Whether single keys do something on this page (WCAG 2.1.4); the scripts that listen to keys ask the page. */
public final class LetterKeys {

    private static final String ATTRIBUTE = "data-letter-keys";
    private static final String OFF = "off";

    private LetterKeys() {}

    public static void set(UI ui, boolean on) {
        ui.getElement().setAttribute(ATTRIBUTE, on ? "on" : OFF);
    }

    public static boolean areOn(UI ui) {
        return !Objects.equals(ui.getElement().getAttribute(ATTRIBUTE), OFF);
    }
}
