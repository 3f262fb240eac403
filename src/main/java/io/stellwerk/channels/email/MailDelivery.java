package io.stellwerk.channels.email;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.tickets.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Hands a reply to the mail server. A crash between its answer and our commit sends it twice, with the same
 * Message-ID, so that mail programs show it once.
 */
@Component
class MailDelivery {

    /** With doubling pauses from ten seconds this is about a day. */
    static final int MOST_ATTEMPTS = 14;

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    private final OutgoingMails mails;
    private final ReplyMails replies;
    private final JavaMailSenderImpl sender;
    private final MailOutcomes outcomes;

    MailDelivery(OutgoingMails mails, ReplyMails replies, JavaMailSenderImpl sender, MailOutcomes outcomes) {
        this.mails = mails;
        this.replies = replies;
        this.sender = sender;
        this.outcomes = outcomes;
    }

    /** @throws MailException when it is worth trying again later */
    @Unrestricted("Replies were authorised when they were written")
    void deliver(MessageId message) {
        mails.waiting(message).ifPresent(this::attempt);
    }

    private void attempt(OutgoingMail mail) {
        try {
            sender.send(replies.compose(mail, sender.getSession()));
            outcomes.sent(mail.message());
        } catch (MailException e) {
            failed(mail, MailRefusal.of(e), e);
        }
    }

    private void failed(OutgoingMail mail, MailRefusal refusal, MailException cause) {
        log.info("Message {} was not sent: {}", mail.message().value(), refusal.words());
        if (refusal.permanent() || mail.attempts() + 1 >= MOST_ATTEMPTS) {
            outcomes.gaveUp(mail.message(), refusal.words());
            return;
        }
        outcomes.failedOnce(mail.message(), refusal.words());
        throw cause;
    }
}
