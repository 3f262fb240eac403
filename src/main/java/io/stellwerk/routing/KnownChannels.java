package io.stellwerk.routing;

import io.stellwerk.tickets.ChannelId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The channels, which routing itself does not know. */
@Component
class KnownChannels {

    private final ObjectProvider<RoutedChannels> channels;

    KnownChannels(ObjectProvider<RoutedChannels> channels) {
        this.channels = channels;
    }

    String name(ChannelId channel) {
        return channels.stream()
                .flatMap(module -> Optional.ofNullable(module.names().get(channel)).stream())
                .findFirst()
                .orElseGet(() -> "#" + channel.value());
    }

    boolean allow(ChannelId channel, RoutingRule rule) {
        return channels.stream().allMatch(module -> module.allow(channel, rule));
    }
}
