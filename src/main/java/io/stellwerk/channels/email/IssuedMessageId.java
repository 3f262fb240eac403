package io.stellwerk.channels.email;

import io.stellwerk.base.Secrets;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.TicketId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Message-IDs of mails we send: they name ticket and message and are signed, so that an answer finds its ticket even
 * when its subject was changed, and nobody can make one up.
 */
@Component
class IssuedMessageId {

    private static final String PURPOSE = "message-id";
    private static final Pattern FORM =
            Pattern.compile("<stellwerk\\.(\\d{1,18})\\.(\\d{1,18})\\.([0-9a-f]{32})@[^>]+>");

    private final Secrets secrets;

    IssuedMessageId(Secrets secrets) {
        this.secrets = secrets;
    }

    String issue(TicketId ticket, MessageId message, String domain) {
        var name = ticket.value() + "." + message.value();
        return "<stellwerk." + name + "." + secrets.sign(PURPOSE, name) + "@" + domain + ">";
    }

    /** The ticket that an id of ours names; empty for foreign and forged ids. */
    Optional<TicketId> ticket(String id) {
        return number(id, 1).map(TicketId::new);
    }

    /** The message that an id of ours names; empty for foreign and forged ids. */
    Optional<MessageId> message(String id) {
        return number(id, 2).map(MessageId::new);
    }

    private Optional<Long> number(String id, int place) {
        var parts = FORM.matcher(id);
        if (!parts.matches() || !secrets.isSignature(parts.group(3), PURPOSE, parts.group(1) + "." + parts.group(2))) {
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(parts.group(place)));
    }
}
