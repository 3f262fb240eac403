package io.stellwerk.channels.email;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Sha256;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.Channels;
import io.stellwerk.channels.InboundMessage;
import io.stellwerk.channels.Intake;
import io.stellwerk.channels.Received;
import io.stellwerk.channels.Received.AlreadySeen;
import io.stellwerk.channels.Received.Joined;
import io.stellwerk.channels.Received.NewTicketOpened;
import io.stellwerk.tickets.TicketType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;

/** Takes one parsed mail in, in one transaction. */
@Service
@Retried
class MailIntake {

    private static final String NOTE = "Received:";

    private final Intake intake;
    private final MailThreads threads;
    private final Channels channels;

    MailIntake(Intake intake, MailThreads threads, Channels channels) {
        this.intake = intake;
        this.threads = threads;
        this.channels = channels;
    }

    @Unrestricted("Incoming messages belong to nobody who is logged in")
    public Received receive(ChannelAccount channel, ParsedMail mail) {
        if (threads.cameBack(channel.id(), mail)) {
            return new AlreadySeen();
        }
        var received = intake.receive(inbound(channel, mail));
        switch (received) {
            case NewTicketOpened opened ->
                mail.messageId().ifPresent(id -> threads.remember(channel.id(), opened.ticket(), opened.message(), id));
            case Joined joined ->
                mail.messageId().ifPresent(id -> threads.remember(channel.id(), joined.ticket(), joined.message(), id));
            case AlreadySeen seen -> {}
        }
        return received;
    }

    private InboundMessage inbound(ChannelAccount channel, ParsedMail mail) {
        return new InboundMessage(
                channel.id(),
                TicketType.EMAIL,
                externalId(mail),
                mail.raw(),
                mail.sender(),
                mail.senderName(),
                mail.subject(),
                mail.html(),
                mail.plain(),
                mail.files(),
                threads.find(channel.id(), mail),
                strangers(mail));
    }

    /** Our own addresses do not take part in the conversation. */
    private List<EmailAddress> strangers(ParsedMail mail) {
        return mail.others().stream()
                .filter(address -> channels.receiving(address).isEmpty())
                .toList();
    }

    /**
     * The Message-ID with the body, because some programs give the same id to every mail; without an id the whole
     * source. Header fields that mail servers add on the way do not count, nor does the one in which we note when it came.
     */
    static String externalId(ParsedMail mail) {
        return mail.messageId()
                .map(id -> id + ' ' + Sha256.of(body(mail.raw())))
                .orElseGet(() -> "source " + Sha256.of(asItWasSent(mail.raw())));
    }

    private static byte[] asItWasSent(byte[] raw) {
        if (!new String(raw, 0, Math.min(raw.length, NOTE.length()), StandardCharsets.US_ASCII)
                .equalsIgnoreCase(NOTE)) {
            return raw;
        }
        int next = lineAfter(raw, 0);
        while (next < raw.length && (raw[next] == ' ' || raw[next] == '\t')) {
            next = lineAfter(raw, next);
        }
        return Arrays.copyOfRange(raw, next, raw.length);
    }

    private static int lineAfter(byte[] raw, int start) {
        int end = start;
        while (end < raw.length && raw[end] != '\n') {
            end++;
        }
        return Math.min(raw.length, end + 1);
    }

    private static byte[] body(byte[] raw) {
        for (int i = 0; i + 3 < raw.length; i++) {
            if (raw[i] == '\r' && raw[i + 1] == '\n' && raw[i + 2] == '\r' && raw[i + 3] == '\n') {
                return Arrays.copyOfRange(raw, i + 4, raw.length);
            }
        }
        return raw;
    }
}
