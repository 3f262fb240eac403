package io.stellwerk.tickets;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.stellwerk.base.Chores;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Brings the open tickets to policies that changed, some at a time; begun anew it does only what is left. */
@Component
@Retried
class SlaRecount {

    /** Woken with each batch. */
    static final Topic TOPIC = new Topic("sla recount");

    static final int BATCH = 200;

    /** Whoever began with the policies of before has ended by then. */
    static final Duration ONCE_MORE_AFTER = Duration.ofMinutes(2);

    private static final String TASK = "recount-sla";
    private static final String ONCE_MORE = TASK + "-again";

    private final SlaPolicyRows policies;
    private final SlaRows rows;
    private final TicketRows tickets;
    private final ServiceLevels levels;
    private final Chores chores;
    private final WakeUps wakeUps;
    private final Clock clock;

    SlaRecount(
            SlaPolicyRows policies,
            SlaRows rows,
            TicketRows tickets,
            ServiceLevels levels,
            Chores chores,
            WakeUps wakeUps,
            Clock clock) {
        this.policies = policies;
        this.rows = rows;
        this.tickets = tickets;
        this.levels = levels;
        this.chores = chores;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /**
     * Policies or holidays changed in this transaction. A ticket that somebody is opening just now has clocks by those of
     * before, and nobody sees it yet; it is found later.
     */
    void soon() {
        var revision = Long.toString(policies.nextRevision());
        chores.soon(new TaskInstance<>(TASK, revision));
        chores.at(new TaskInstance<>(ONCE_MORE, revision), clock.instant().plus(ONCE_MORE_AFTER));
        wakeUps.wake(TOPIC);
    }

    /** The tickets to be recounted; none when the policies changed once more, which somebody else takes care of. */
    List<TicketId> begin(long revision) {
        if (policies.revision() != revision) {
            return List.of();
        }
        var outdated = rows.outdated(revision);
        policies.progress(revision, new SlaProgress(0, outdated.size()));
        return outdated;
    }

    /** @return false when the policies changed once more, so that the rest is for nothing */
    boolean some(List<TicketId> batch, long revision, SlaProgress progress) {
        if (policies.revision() != revision) {
            return false;
        }
        tickets.lock(batch);
        levels.recount(batch);
        rows.showInLists(batch);
        policies.progress(revision, progress);
        batch.forEach(ticket -> wakeUps.wake(Tickets.topic(ticket)));
        wakeUps.wake(Tickets.ALL);
        wakeUps.wake(TOPIC);
        return true;
    }

    @Configuration(proxyBeanMethods = false)
    static class Waiting {

        @Bean
        Task<Void> recountSlaTask(ObjectProvider<SlaRecount> recount) {
            return Tasks.oneTime(TASK)
                    .execute((instance, context) -> run(recount.getObject(), Long.parseLong(instance.getId())));
        }

        @Bean
        Task<Void> recountSlaOnceMoreTask(ObjectProvider<SlaRecount> recount) {
            return Tasks.oneTime(ONCE_MORE)
                    .execute((instance, context) -> run(recount.getObject(), Long.parseLong(instance.getId())));
        }

        private static void run(SlaRecount recount, long revision) {
            var all = recount.begin(revision);
            var current = true;
            for (int from = 0; current && from < all.size(); from += BATCH) {
                var to = Math.min(from + BATCH, all.size());
                current = recount.some(all.subList(from, to), revision, new SlaProgress(to, all.size()));
            }
        }
    }
}
