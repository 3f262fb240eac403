package io.stellwerk.routing;

import io.stellwerk.tickets.ChannelId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names of channels, which routing itself does not know. */
@Component
class KnownChannels {

    private final ObjectProvider<ChannelNames> names;

    KnownChannels(ObjectProvider<ChannelNames> names) {
        this.names = names;
    }

    String name(ChannelId channel) {
        return names.stream()
                .flatMap(module -> Optional.ofNullable(module.all().get(channel)).stream())
                .findFirst()
                .orElseGet(() -> "#" + channel.value());
    }
}
