package io.stellwerk.shell;

import io.stellwerk.channels.email.SmtpReceiver;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes to the demo company as a customer's mail program would, over SMTP. */
@Component
@Profile("demo")
class DemoPost {

    private final SmtpReceiver receiver;

    DemoPost(SmtpReceiver receiver) {
        this.receiver = receiver;
    }

    /** A letter from a customer; {@code answered} is the mail it answers. */
    record Letter(String fromName, String from, String to, String subject, String text, Optional<DemoMail> answered) {}

    /** @throws org.springframework.mail.MailException with the receiver's words when it refuses */
    void send(Letter letter) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(receiver.port());
        sender.send(composed(letter, sender.createMimeMessage()));
    }

    private static MimeMessage composed(Letter letter, MimeMessage mail) {
        try {
            var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            helper.setFrom(letter.from(), letter.fromName());
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            if (letter.answered().isPresent()) {
                var answered = letter.answered().get();
                mail.setHeader("In-Reply-To", answered.messageId());
                mail.setHeader("References", (answered.references() + " " + answered.messageId()).strip());
            }
            return mail;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }
}
