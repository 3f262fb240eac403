package io.stellwerk.tickets;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** Lets held messages go when their time has come, on whichever node; after a restart, too. */
@Service
@Retried
class Leaving {

    private final HeldMessages held;
    private final MessageRows messages;
    private final ShelfRows shelves;
    private final TicketRows tickets;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    Leaving(
            HeldMessages held,
            MessageRows messages,
            ShelfRows shelves,
            TicketRows tickets,
            ApplicationEventPublisher events,
            WakeUps wakeUps,
            Clock clock) {
        this.held = held;
        this.messages = messages;
        this.shelves = shelves;
        this.tickets = tickets;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** Does nothing when it was taken back or has left before. The ticket is held before the message, as everywhere. */
    @Unrestricted("Whoever sent it was asked then")
    public void leave(MessageId message) {
        messages.ticketOf(message).ifPresent(shelves::hold);
        held.lock(message).ifPresent(this::leave);
    }

    private void leave(HeldMessages.Held message) {
        held.leave(message.id());
        var channel = tickets.facts(message.ticket()).orElseThrow().channel();
        events.publishEvent(
                message.kind() == MessageKind.FORWARD
                        ? new MessageForwarded(message.ticket(), message.id(), channel, clock.instant())
                        : new AgentReplied(message.ticket(), message.id(), channel, clock.instant()));
        wakeUps.wake(Tickets.topic(message.ticket()));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailSize.class)
    static class Task {

        @Bean
        OneTimeTask<Void> letMessageLeave(Leaving leaving) {
            return Tasks.oneTime(Departures.TASK)
                    .execute((instance, context) -> leaving.leave(new MessageId(Long.parseLong(instance.getId()))));
        }
    }
}
