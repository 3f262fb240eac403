package io.stellwerk.tickets;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds up what changed, and checks every night that the counts are right. */
@Configuration(proxyBeanMethods = false)
class PileChores {

    private static final Logger log = LoggerFactory.getLogger(PileChores.class);

    private static final Duration FOLDED_EVERY = Duration.ofSeconds(10);
    private static final LocalTime RECOUNTED_AT = LocalTime.of(3, 20);

    private final AtomicLong drift = new AtomicLong();

    @Bean
    Gauge countsDrift(MeterRegistry metrics) {
        return Gauge.builder("stellwerk.counts.drift", drift, AtomicLong::get)
                .description("Tickets by which the counts of views were wrong at the last recount")
                .register(metrics);
    }

    @Bean
    RecurringTask<Void> foldPileChanges(PileRows piles) {
        return Tasks.recurring("fold-pile-changes", Schedules.fixedDelay(FOLDED_EVERY))
                .execute((instance, context) -> foldAll(piles));
    }

    @Bean
    RecurringTask<Void> recountPiles(PileRows piles) {
        return Tasks.recurring("recount-piles", Schedules.daily(RECOUNTED_AT))
                .execute((instance, context) -> recount(piles));
    }

    private static void foldAll(PileRows piles) {
        int folded;
        do {
            folded = piles.fold();
        } while (folded >= PileRows.AT_ONCE);
    }

    private void recount(PileRows piles) {
        var wrong = piles.recount();
        drift.set(wrong.values().stream().mapToLong(Math::abs).sum());
        wrong.forEach((pile, tickets) -> log.warn("Pile {} was counted wrong by {}", pile, tickets));
    }
}
