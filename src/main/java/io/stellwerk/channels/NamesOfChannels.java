package io.stellwerk.channels;

import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.ChannelTitles;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class NamesOfChannels implements ChannelTitles {

    private final Channels channels;

    NamesOfChannels(Channels channels) {
        this.channels = channels;
    }

    @Override
    public Map<ChannelId, String> all() {
        return channels.all().stream().collect(Collectors.toMap(ChannelAccount::id, ChannelAccount::name));
    }
}
