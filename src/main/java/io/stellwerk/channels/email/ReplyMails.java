package io.stellwerk.channels.email;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.Channels;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.Recipients;
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
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the mail of a reply, so that the customer's program shows it in the same thread. */
@Component
class ReplyMails {

    private static final Pattern REPLY_PREFIX = Pattern.compile("^(re|aw)\\s*:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORWARD_PREFIX = Pattern.compile("^(fwd?|wg)\\s*:.*", Pattern.CASE_INSENSITIVE);
    private static final int MOST_REFERENCES = 20;

    private final Tickets tickets;
    private final Contacts contacts;
    private final Channels channels;
    private final Accounts accounts;
    private final MailThreads threads;
    private final IssuedMessageId issued;
    private final MailLetters letters;

    ReplyMails(
            Tickets tickets,
            Contacts contacts,
            Channels channels,
            Accounts accounts,
            MailThreads threads,
            IssuedMessageId issued,
            MailLetters letters) {
        this.tickets = tickets;
        this.contacts = contacts;
        this.channels = channels;
        this.accounts = accounts;
        this.threads = threads;
        this.issued = issued;
        this.letters = letters;
    }

    /**
     * All that is in it is read as it was in one moment, whatever becomes of its ticket meanwhile.
     *
     * @throws MailPreparationException for whatever keeps it from being written, except a database that is away
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    MimeMessage compose(OutgoingMail mail, Session session) {
        try {
            return composed(mail, session);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            throw new MailPreparationException(e);
        }
    }

    private MimeMessage composed(OutgoingMail mail, Session session)
            throws MessagingException, UnsupportedEncodingException {
        var channel = channels.find(mail.channel()).orElseThrow();
        var ticket = tickets.ticketOf(mail.message()).orElseThrow();
        var messages = tickets.thread(ticket);
        var reply = messages.stream()
                .filter(entry -> entry.id().equals(mail.message()))
                .findFirst()
                .orElseThrow();
        var subject = tickets.subject(ticket).orElseThrow();
        var message = new IdentifiedMail(session, id(mail, channel));
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(channel.address(), fromName(reply, channel));
        var recipients = recipients(reply, subject);
        address(helper, recipients);
        helper.setSubject(reply.kind() == MessageKind.FORWARD ? passedOn(subject) : answerTo(subject));
        helper.setSentDate(Date.from(reply.at()));
        letters.write(helper, reply, tickets.files(ticket, mail.message()));
        if (reply.kind() == MessageKind.TO_CUSTOMER) {
            var conversation = Conversation.of(subject.contact(), contacts.addresses(subject.contact()), recipients);
            thread(message, threads.before(ticket, mail.message(), conversation.among(messages)));
        }
        return message;
    }

    /** The one that was remembered, by which later mails refer to this one, also when it is in another ticket since. */
    private String id(OutgoingMail mail, ChannelAccount channel) {
        return threads.remembered(mail.message())
                .orElseGet(() -> issued.issue(
                        mail.ticket(), mail.message(), channel.mailbox().domain()));
    }

    /** Messages from before recipients were kept go to the contact. */
    private Recipients recipients(ThreadEntry reply, TicketSubject subject) {
        return reply.recipients().to().isEmpty()
                ? reply.recipients()
                        .orTo(contacts.find(subject.contact()).orElseThrow().email())
                : reply.recipients();
    }

    private static void address(MimeMessageHelper helper, Recipients recipients) throws MessagingException {
        helper.setTo(values(recipients.to()));
        helper.setCc(values(recipients.cc()));
        helper.setBcc(values(recipients.bcc()));
    }

    private static String[] values(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::value).toArray(String[]::new);
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

    private static String passedOn(TicketSubject subject) {
        return FORWARD_PREFIX.matcher(subject.text()).matches() ? subject.text() : "Fwd: " + subject.text();
    }

    private static String answerTo(TicketSubject subject) {
        return REPLY_PREFIX.matcher(subject.text()).matches() ? subject.text() : "Re: " + subject.text();
    }
}
