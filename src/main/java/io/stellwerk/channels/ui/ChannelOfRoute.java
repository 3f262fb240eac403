package io.stellwerk.channels.ui;

import com.vaadin.flow.router.RouteParameters;
import io.stellwerk.base.ui.RouteNumber;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.Channels;
import io.stellwerk.tickets.ChannelId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the channel that an address names. */
@Component
class ChannelOfRoute {

    private final Channels channels;

    ChannelOfRoute(Channels channels) {
        this.channels = channels;
    }

    Optional<ChannelAccount> find(RouteParameters route) {
        return RouteNumber.in(route).map(ChannelId::new).flatMap(channels::find);
    }
}
