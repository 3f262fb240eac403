package io.stellwerk.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/**
 * Lets the browser tell once a minute that it shows this window. Vaadin itself is told every five minutes: it throws
 * away a window that missed three of its beats, and what somebody filled in there shall outlast a nap of the tab.
 */
@Tag("sw-heartbeat")
public final class Heartbeat extends Component {

    public Heartbeat() {
        getElement().setAttribute("hidden", true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var window = event.getUI();
        window.getPage().addJsModule("context://scripts/heartbeat.js");
        getElement().setAttribute("window", Integer.toString(window.getUIId()));
    }
}
