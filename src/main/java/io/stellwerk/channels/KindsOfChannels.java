package io.stellwerk.channels;

import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.ChannelKinds;
import io.stellwerk.tickets.Reopening;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class KindsOfChannels implements ChannelKinds {

    private final ObjectProvider<Channels> channels;

    KindsOfChannels(ObjectProvider<Channels> channels) {
        this.channels = channels;
    }

    @Override
    public boolean canTakeOver(ChannelId from, ChannelId to) {
        var kind = channels.getObject().find(from).map(ChannelAccount::kind);
        return !from.equals(to)
                && channels.getObject()
                        .find(to)
                        .filter(account -> !account.paused())
                        .map(ChannelAccount::kind)
                        .equals(kind);
    }

    @Override
    public String name(ChannelId channel) {
        return channels.getObject().find(channel).map(ChannelAccount::address).orElse("–");
    }

    @Override
    public Reopening reopening(ChannelId channel) {
        return channels.getObject()
                .find(channel)
                .map(account -> account.settings().reopening())
                .orElse(Reopening.KEEP_OWNER);
    }
}
