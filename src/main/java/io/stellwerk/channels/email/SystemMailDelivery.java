package io.stellwerk.channels.email;

import io.stellwerk.base.SystemMail;
import io.stellwerk.base.SystemMailWriter;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands a mail of Stellwerk itself to the mail server, with the same Message-ID at each attempt. */
@Component
class SystemMailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(SystemMailDelivery.class);

    private final OutgoingSystemMails mails;
    private final ObjectProvider<SystemMailWriter> writers;
    private final SystemMailLayout layout;
    private final JavaMailSenderImpl sender;
    private final Clock clock;

    SystemMailDelivery(
            OutgoingSystemMails mails,
            ObjectProvider<SystemMailWriter> writers,
            SystemMailLayout layout,
            JavaMailSenderImpl sender,
            Clock clock) {
        this.mails = mails;
        this.writers = writers;
        this.layout = layout;
        this.sender = sender;
        this.clock = clock;
    }

    /** @throws MailException when it is worth trying again later */
    void deliver(long id) {
        mails.waiting(id)
                .ifPresent(mail -> written(mail).ifPresentOrElse(text -> attempt(mail, text), () -> mails.dropped(id)));
    }

    private Optional<SystemMail> written(OutgoingSystemMail mail) {
        return writer(mail).flatMap(writer -> writer.write(mail.reference()));
    }

    private Optional<SystemMailWriter> writer(OutgoingSystemMail mail) {
        return writers.stream()
                .filter(writer -> writer.kind().equals(mail.kind()))
                .findFirst();
    }

    private void attempt(OutgoingSystemMail mail, SystemMail text) {
        try {
            sender.send(layout.compose(mail.id(), text, sender.getSession(), clock.instant()));
            mails.sent(mail.id(), clock.instant());
        } catch (MailException e) {
            failed(mail, MailRefusal.of(e), e);
        }
    }

    private void failed(OutgoingSystemMail mail, MailRefusal refusal, MailException cause) {
        LOG.warn("Mail {} ({}) was not sent: {}", mail.id(), mail.kind(), refusal.words());
        if (refusal.permanent() || mail.attempts() + 1 >= MailDelivery.MOST_ATTEMPTS) {
            mails.gaveUp(mail.id());
            writer(mail).ifPresent(writer -> writer.refused(mail.reference(), refusal.words()));
            return;
        }
        mails.failedOnce(mail.id());
        throw cause;
    }
}
