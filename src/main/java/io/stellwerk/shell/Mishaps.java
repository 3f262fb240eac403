package io.stellwerk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.stellwerk.base.ui.Toasts;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What happens when a click fails: a sentence for the person, the details for the log. */
@Component
class Mishaps implements VaadinServiceInitListener, ErrorHandler {

    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof AccessDeniedException) {
            say("shell.not-allowed.action");
        } else {
            say("shell.failure.action", Incident.of(event.getThrowable()).number());
        }
    }

    private static void say(String key, Object... details) {
        Optional.ofNullable(UI.getCurrent()).ifPresent(ui -> Toasts.problem(ui.getTranslation(key, details)));
    }
}
