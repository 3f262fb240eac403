package io.stellwerk.channels.email;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.base.Retried;
import io.stellwerk.tickets.Deliveries;
import io.stellwerk.tickets.Delivery;
import io.stellwerk.tickets.MessageId;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Writes what became of a mail into the outbox and to its message in one transaction, so that they always agree. */
@Service
@Retried
class MailOutcomes {

    private final OutgoingMails mails;
    private final Deliveries deliveries;
    private final Clock clock;

    MailOutcomes(OutgoingMails mails, Deliveries deliveries, Clock clock) {
        this.mails = mails;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Unrestricted("Mails leave without anybody logged in")
    public void sent(MessageId message) {
        mails.sent(message, clock.instant());
        deliveries.now(message, new Delivery(Delivery.State.SENT, ""));
    }

    /** @param why in the words of the mail server */
    @Unrestricted("Mails leave without anybody logged in")
    public void gaveUp(MessageId message, String why) {
        mails.gaveUp(message);
        deliveries.now(message, new Delivery(Delivery.State.FAILED, why));
    }

    /** @param why in the words of the mail server */
    @Unrestricted("Mails leave without anybody logged in")
    public void failedOnce(MessageId message, String why) {
        mails.failedOnce(message);
        deliveries.now(message, new Delivery(Delivery.State.SENDING, why));
    }
}
