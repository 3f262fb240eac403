package io.stellwerk.channels;

import io.stellwerk.routing.RoutedChannels;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.tickets.ChannelId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class ChannelsToRoute implements RoutedChannels {

    private final Channels channels;

    ChannelsToRoute(Channels channels) {
        this.channels = channels;
    }

    @Override
    public Map<ChannelId, String> names() {
        return channels.all().stream().collect(Collectors.toMap(ChannelAccount::id, ChannelAccount::name));
    }

    @Override
    public boolean allow(ChannelId channel, RoutingRule rule) {
        return channels.find(channel).map(ChannelAccount::kind).stream().allMatch(kind -> kind.allows(rule));
    }
}
