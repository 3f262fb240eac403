package io.stellwerk.channels;

import io.stellwerk.accounts.SystemUser;
import io.stellwerk.tickets.ChannelId;
import java.util.UUID;

/** Connects channels of the kinds that no screen connects yet. */
public final class ChannelsOfAnyKind {

    private ChannelsOfAnyKind() {}

    public static ChannelId connect(Channels channels, ChannelKind kind) {
        var word = UUID.randomUUID().toString().substring(0, 8);
        return SystemUser.call(() -> channels.connect(kind, kind + " " + word, "address-" + word));
    }
}
