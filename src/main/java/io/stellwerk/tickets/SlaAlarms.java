package io.stellwerk.tickets;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Notices that something is due soon or overdue while nobody looks, and tells it once: what was told is written down in
 * the same transaction, and whoever tells holds the tickets.
 */
@Component
@Retried
class SlaAlarms {

    static final int AT_ONCE = 200;

    private final SlaRows rows;
    private final TicketRows tickets;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    SlaAlarms(SlaRows rows, TicketRows tickets, ApplicationEventPublisher events, WakeUps wakeUps, Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** @return whether more may wait */
    boolean ring() {
        var now = clock.instant();
        var due = rows.due(now, AT_ONCE);
        if (!due.isEmpty()) {
            tickets.lock(due);
            ring(due, now);
        }
        return due.size() == AT_ONCE;
    }

    /** Reads again what it holds now, as another node may have been faster. */
    private void ring(List<TicketId> due, Instant now) {
        var told = rows.told(due);
        var slas = rows.of(due);
        var fresh = new HashMap<TicketId, List<SlaNotice>>();
        var next = new HashMap<TicketId, Optional<Instant>>();
        for (var ticket : due) {
            var known = told.getOrDefault(ticket, List.of());
            var waiting = Optional.ofNullable(slas.get(ticket)).stream()
                    .flatMap(SlaNotice::of)
                    .filter(notice -> known.stream().noneMatch(notice::isAbout))
                    .toList();
            fresh.put(
                    ticket,
                    waiting.stream().filter(notice -> !notice.at().isAfter(now)).toList());
            next.put(
                    ticket,
                    waiting.stream().map(SlaNotice::at).filter(now::isBefore).min(Instant::compareTo));
        }
        rows.alarm(next);
        rows.tell(fresh);
        rows.showInLists(due);
        fresh.forEach((ticket, notices) -> publish(ticket, notices, now));
        wakeUps.wake(Tickets.ALL);
    }

    /** Whoever is overdue already need not hear that it was due soon. */
    private void publish(TicketId ticket, List<SlaNotice> notices, Instant now) {
        notices.stream()
                .filter(notice -> notice.state() == SlaState.OVERDUE
                        || notices.stream().noneMatch(other -> isLaterOf(other, notice)))
                .forEach(notice -> publish(ticket, notice, now));
        wakeUps.wake(Tickets.topic(ticket));
    }

    private static boolean isLaterOf(SlaNotice overdue, SlaNotice soon) {
        return overdue.state() == SlaState.OVERDUE
                && overdue.goal() == soon.goal()
                && overdue.startedAt().equals(soon.startedAt());
    }

    private void publish(TicketId ticket, SlaNotice notice, Instant now) {
        if (notice.state() == SlaState.OVERDUE) {
            events.publishEvent(new SlaOverdue(ticket, notice.goal(), notice.at(), now));
        } else {
            events.publishEvent(new SlaDueSoon(ticket, notice.goal(), notice.at(), now));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Ringing {

        private static final Duration EVERY = Duration.ofSeconds(5);

        @Bean
        RecurringTask<Void> ringSlaAlarms(SlaAlarms alarms) {
            return Tasks.recurring("ring-sla-alarms", Schedules.fixedDelay(EVERY))
                    .execute((instance, context) -> ringAll(alarms));
        }

        private static void ringAll(SlaAlarms alarms) {
            var more = true;
            while (more) {
                more = alarms.ring();
            }
        }
    }
}
