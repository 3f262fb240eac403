package io.stellwerk.base;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;

/** Gives events whose listener failed, or died with its node, to their listener once more. */
@Configuration(proxyBeanMethods = false)
class EventRetries {

    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Duration OLDER_THAN = Duration.ofSeconds(30);

    @Bean
    RecurringTask<Void> retryEvents(IncompleteEventPublications events) {
        return Tasks.recurring("retry-events", Schedules.fixedDelay(EVERY))
                .execute((instance, context) -> events.resubmitIncompletePublicationsOlderThan(OLDER_THAN));
    }
}
