package io.stellwerk.channels;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.IncomingFile;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import java.util.List;
import java.util.Optional;

/**
 * What an adapter understood of a message from outside.
 *
 * @param externalId the same for the same message however often it arrives; any length
 * @param raw the message as it came in
 * @param senderName blank when unknown
 * @param others who else the sender wrote to, without us
 * @param thread the ticket it continues, if the adapter knows
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record InboundMessage(
        ChannelId channel,
        TicketType type,
        String externalId,
        byte[] raw,
        EmailAddress sender,
        String senderName,
        String subject,
        SafeHtml html,
        String plain,
        List<IncomingFile> files,
        Optional<TicketId> thread,
        List<EmailAddress> others) {}
