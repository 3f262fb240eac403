package io.stellwerk.channels.email;

import io.stellwerk.base.Secrets;
import io.stellwerk.base.SystemMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts the words of a mail of Stellwerk itself into plain text and HTML. */
@Component
class SystemMailLayout {

    private static final String FROM_NAME = "Stellwerk";

    private final Secrets secrets;
    private final String from;

    SystemMailLayout(
            Secrets secrets,
            @Value("${stellwerk.mail-from:}") String from,
            @Value("${stellwerk.public-url}") URI publicUrl) {
        this.secrets = secrets;
        this.from = from.isBlank() ? "stellwerk@" + publicUrl.getHost() : from.strip();
    }

    MimeMessage compose(long id, SystemMail mail, Session session, Instant now) {
        try {
            return composed(id, mail, session, now);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private MimeMessage composed(long id, SystemMail mail, Session session, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        var message = new IdentifiedMail(session, messageId(id));
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from, FROM_NAME);
        helper.setTo(mail.to().value());
        helper.setSubject(mail.subject());
        helper.setSentDate(Date.from(now));
        helper.setText(plain(mail), html(mail));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().toLanguageTag());
        return message;
    }

    private String messageId(long id) {
        var domain = from.substring(from.lastIndexOf('@') + 1);
        return "<stellwerk.system." + id + "." + secrets.sign("system-mail", Long.toString(id)) + "@" + domain + ">";
    }

    private static String plain(SystemMail mail) {
        var link = mail.label() + ":\n" + mail.link();
        return Stream.of(mail.before(), List.of(link), mail.after())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n\n"));
    }

    private static String html(SystemMail mail) {
        var link = "<p><a href=\"" + HtmlUtils.htmlEscape(mail.link().toString()) + "\">"
                + HtmlUtils.htmlEscape(mail.label()) + "</a></p>";
        return "<!doctype html><html lang=\"" + mail.language().toLanguageTag() + "\"><body>"
                + paragraphs(mail.before()) + link + paragraphs(mail.after()) + "</body></html>";
    }

    private static String paragraphs(List<String> texts) {
        return texts.stream()
                .map(text -> "<p>" + HtmlUtils.htmlEscape(text) + "</p>")
                .collect(Collectors.joining());
    }
}
