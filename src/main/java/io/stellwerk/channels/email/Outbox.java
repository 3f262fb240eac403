package io.stellwerk.channels.email;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.base.Afterwards;
import io.stellwerk.base.Chores;
import io.stellwerk.base.Retried;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.ChannelKind;
import io.stellwerk.channels.Channels;
import io.stellwerk.tickets.AgentReplied;
import io.stellwerk.tickets.Deliveries;
import io.stellwerk.tickets.MessageForwarded;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Keeps replies until the mail server took them. */
@Service
@Retried
public class Outbox {

    private static final String TASK = "send-mail";

    private final OutgoingMails mails;
    private final Channels channels;
    private final MailThreads threads;
    private final IssuedMessageId issued;
    private final Tickets tickets;
    private final Deliveries deliveries;
    private final Chores chores;
    private final Clock clock;

    Outbox(
            OutgoingMails mails,
            Channels channels,
            MailThreads threads,
            IssuedMessageId issued,
            Tickets tickets,
            Deliveries deliveries,
            Chores chores,
            Clock clock) {
        this.mails = mails;
        this.channels = channels;
        this.threads = threads;
        this.issued = issued;
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.chores = chores;
        this.clock = clock;
    }

    /** Sends the reply if its ticket came by mail; a second call changes nothing. */
    @Unrestricted("Replies were authorised when they were written")
    public void enqueue(AgentReplied reply) {
        enqueue(new OutgoingMail(reply.message(), reply.ticket(), reply.channel(), 0));
    }

    /** As with a reply. */
    @Unrestricted("Forwards were authorised when they were written")
    public void enqueue(MessageForwarded forward) {
        enqueue(new OutgoingMail(forward.message(), forward.ticket(), forward.channel(), 0));
    }

    private void enqueue(OutgoingMail mail) {
        channels.find(mail.channel())
                .filter(channel -> channel.kind() == ChannelKind.EMAIL)
                .filter(channel -> mails.add(mail, clock.instant()))
                .ifPresent(channel -> send(channel, mail));
    }

    /** Tries a failed message once more. */
    @PreAuthorize("isAuthenticated()")
    public void retry(TicketId ticket, MessageId message) {
        if (!tickets.show(ticket)
                .orElseThrow(() -> new AccessDeniedException("Not theirs to see"))
                .editable()) {
            throw new AccessDeniedException("Not theirs to edit");
        }
        if (tickets.message(ticket, message).isPresent() && deliveries.again(message)) {
            mails.waitAgain(message);
            chores.soon(sendMail(message));
        }
    }

    private void send(ChannelAccount channel, OutgoingMail mail) {
        var id = issued.issue(mail.ticket(), mail.message(), channel.mailbox().domain());
        threads.remember(channel.id(), tickets.ticketOf(mail.message()).orElse(mail.ticket()), mail.message(), id);
        chores.soon(sendMail(mail.message()));
    }

    private static TaskInstance<Void> sendMail(MessageId message) {
        return new TaskInstance<>(TASK, Long.toString(message.value()));
    }

    @Component
    static class Listener {

        private final Outbox outbox;

        Listener(Outbox outbox) {
            this.outbox = outbox;
        }

        @Afterwards
        void on(AgentReplied reply) {
            outbox.enqueue(reply);
        }

        @Afterwards
        void on(MessageForwarded forward) {
            outbox.enqueue(forward);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Sending {

        private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

        @Bean
        OneTimeTask<Void> sendMailTask(MailDelivery delivery) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, 2))
                    .execute((instance, context) -> delivery.deliver(new MessageId(Long.parseLong(instance.getId()))));
        }
    }
}
