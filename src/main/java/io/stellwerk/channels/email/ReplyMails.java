package io.stellwerk.channels.email;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.Channels;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketSubject;
import io.stellwerk.tickets.Tickets;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes the mail of a reply, so that the customer's program shows it in the same thread. */
@Component
class ReplyMails {

    private static final Pattern REPLY_PREFIX = Pattern.compile("^(re|aw)\\s*:.*", Pattern.CASE_INSENSITIVE);
    private static final int MOST_REFERENCES = 20;

    private final Tickets tickets;
    private final Contacts contacts;
    private final Channels channels;
    private final Accounts accounts;
    private final MailThreads threads;
    private final IssuedMessageId issued;

    ReplyMails(
            Tickets tickets,
            Contacts contacts,
            Channels channels,
            Accounts accounts,
            MailThreads threads,
            IssuedMessageId issued) {
        this.tickets = tickets;
        this.contacts = contacts;
        this.channels = channels;
        this.accounts = accounts;
        this.threads = threads;
        this.issued = issued;
    }

    MimeMessage compose(OutgoingMail mail, Session session) {
        try {
            return composed(mail, session);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private MimeMessage composed(OutgoingMail mail, Session session)
            throws MessagingException, UnsupportedEncodingException {
        var channel = channels.find(mail.channel()).orElseThrow();
        var ticket = tickets.ticketOf(mail.message()).orElseThrow();
        var reply = tickets.message(ticket, mail.message()).orElseThrow();
        var subject = tickets.subject(ticket).orElseThrow();
        var contact = contacts.find(subject.contact()).orElseThrow();
        var message = new IdentifiedMail(
                session,
                issued.issue(mail.ticket(), mail.message(), channel.mailbox().domain()));
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(channel.address(), fromName(reply, channel));
        helper.setTo(contact.email().value());
        helper.setSubject(answerTo(subject));
        helper.setSentDate(Date.from(reply.at()));
        helper.setText(reply.plain(), reply.html().value());
        thread(message, threads.before(ticket, mail.message()));
        return message;
    }

    private static void thread(MimeMessage message, List<String> before) throws MessagingException {
        if (!before.isEmpty()) {
            var nearest = before.subList(Math.max(0, before.size() - MOST_REFERENCES), before.size());
            message.setHeader("In-Reply-To", nearest.get(nearest.size() - 1));
            message.setHeader("References", String.join("\r\n ", nearest));
        }
    }

    private String fromName(ThreadEntry reply, ChannelAccount channel) {
        return reply.user()
                .flatMap(accounts::find)
                .map(Person::name)
                .map(agent -> agent + ", " + channel.name())
                .orElse(channel.name());
    }

    private static String answerTo(TicketSubject subject) {
        return REPLY_PREFIX.matcher(subject.text()).matches() ? subject.text() : "Re: " + subject.text();
    }
}
