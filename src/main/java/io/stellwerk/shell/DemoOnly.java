package io.stellwerk.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes the demo's mailbox off the map where there is no demo. */
@Component
@Profile("!demo")
class DemoOnly implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteConfiguration.forApplicationScope().removeRoute(DemoMailboxView.class);
    }
}
