package io.stellwerk.channels;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.tickets.ChannelId;
import java.time.Instant;

/**
 * A connected channel account. A paused one takes no messages.
 *
 * @param address where customers reach it: an email address, a phone number, the name of a form
 */
public record ChannelAccount(
        ChannelId id, ChannelKind kind, ChannelSettings settings, String address, boolean paused, Instant connectedAt) {

    public String name() {
        return settings.name();
    }

    /** The address of a channel of mails. */
    public EmailAddress mailbox() {
        return EmailAddress.of(address);
    }
}
