package io.stellwerk.base.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** Its reader has other rights from now on, so that a window may have to show more or less. */
public final class RightsChanged extends ComponentEvent<UI> {

    public RightsChanged(UI window) {
        super(window, false);
    }
}
