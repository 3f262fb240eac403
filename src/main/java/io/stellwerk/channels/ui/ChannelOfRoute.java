package io.stellwerk.channels.ui;

import com.vaadin.flow.router.RouteParameters;
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
        return route.get("id")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .map(ChannelId::new)
                .flatMap(channels::find);
    }
}
