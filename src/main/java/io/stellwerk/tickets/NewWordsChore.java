package io.stellwerk.tickets;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps few messages waiting for the index, so that a search never has to take in many. */
@Configuration(proxyBeanMethods = false)
class NewWordsChore {

    private static final Duration EVERY = Duration.ofSeconds(2);

    @Bean
    RecurringTask<Void> takeNewWords(NewWords words) {
        return Tasks.recurring("take-new-words", Schedules.fixedDelay(EVERY))
                .execute((instance, context) -> takeAll(words));
    }

    private static void takeAll(NewWords words) {
        int taken;
        do {
            taken = words.take();
        } while (taken >= NewWords.AT_ONCE);
    }
}
