package io.stellwerk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The bare address of the settings leads where the gear does. */
@Route("settings")
@PermitAll
class SettingsView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(Entries.firstSettings().map(Entries::path).orElse("profile"));
    }
}
