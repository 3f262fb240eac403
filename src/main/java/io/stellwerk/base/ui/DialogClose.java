package io.stellwerk.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/** The cross at the upper right of a dialog. */
public final class DialogClose {

    private DialogClose() {}

    public static Button of(Dialog dialog) {
        var close = new Button(Icon.CLOSE.create(), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(dialog.getTranslation("base.dialog.close"));
        return close;
    }
}
