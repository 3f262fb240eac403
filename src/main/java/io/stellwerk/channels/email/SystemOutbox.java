package io.stellwerk.channels.email;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.stellwerk.base.Chores;
import io.stellwerk.base.SystemMails;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps the mails of Stellwerk itself until the mail server took them. */
@Component
class SystemOutbox implements SystemMails {

    private static final String TASK = "send-system-mail";

    private final OutgoingSystemMails mails;
    private final Chores chores;
    private final Clock clock;

    SystemOutbox(OutgoingSystemMails mails, Chores chores, Clock clock) {
        this.mails = mails;
        this.chores = chores;
        this.clock = clock;
    }

    @Override
    public void send(String kind, String reference) {
        var id = mails.add(kind, reference, clock.instant());
        chores.soon(new TaskInstance<Void>(TASK, Long.toString(id)));
    }

    @Override
    public void sendOnce(String kind, String reference) {
        if (!mails.isKnown(kind, reference)) {
            send(kind, reference);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Sending {

        private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

        @Bean
        OneTimeTask<Void> sendSystemMailTask(SystemMailDelivery delivery) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, 2))
                    .execute((instance, context) -> delivery.deliver(Long.parseLong(instance.getId())));
        }
    }
}
