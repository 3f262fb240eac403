package io.stellwerk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.stellwerk.base.ui.Toasts;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** What happens when a click fails: a sentence for the person, the details for the log. */
@Component
class Mishaps implements VaadinServiceInitListener, ErrorHandler {

    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(Mishaps.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            log.debug("A browser went away before it had its answer", event.getThrowable());
        } else if (event.getThrowable() instanceof AccessDeniedException) {
            say("shell.not-allowed.action");
        } else {
            say("shell.failure.action", Incident.of(event.getThrowable()).number());
        }
    }

    private static void say(String key, Object... details) {
        Optional.ofNullable(UI.getCurrent()).ifPresent(ui -> Toasts.problem(ui.getTranslation(key, details)));
    }
}
