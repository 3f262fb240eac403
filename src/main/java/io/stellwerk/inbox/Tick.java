package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** A box to tick a ticket; with shift, all up to the one ticked before. */
@Tag("input")
class Tick extends Component implements HasStyle {

    private static final String CHECKED = "element.checked";
    private static final String SHIFT = "event.shiftKey";

    Tick(Listener listener) {
        addClassName("sw-tick");
        getElement().setAttribute("type", "checkbox");
        getElement()
                .addEventListener(
                        "click",
                        click -> listener.ticked(
                                click.getEventData().get(CHECKED).asBoolean(),
                                click.getEventData().get(SHIFT).asBoolean()))
                .addEventData(CHECKED)
                .addEventData(SHIFT);
    }

    /** Hears of a click. */
    interface Listener {
        void ticked(boolean on, boolean range);
    }

    void show(boolean on, String label) {
        getElement().setProperty("checked", on);
        getElement().setAttribute("aria-label", label);
    }
}
