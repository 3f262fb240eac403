package io.stellwerk.tickets;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Chores;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Tickets that wait for a moment. They stay open and count, but leave the lists of what is to be done until their time
 * comes, the customer writes, or somebody wakes them.
 */
@Service
@Retried
public class Snoozes {

    private static final String TASK = "wake-ticket";

    private final SnoozeRows rows;
    private final ShelfRows kept;
    private final Timeline timeline;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final Chores chores;
    private final WakeUps wakeUps;
    private final Clock clock;

    Snoozes(
            SnoozeRows rows,
            ShelfRows kept,
            Timeline timeline,
            Scopes scopes,
            CurrentUser currentUser,
            Chores chores,
            WakeUps wakeUps,
            Clock clock) {
        this.rows = rows;
        this.kept = kept;
        this.timeline = timeline;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.chores = chores;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /**
     * @return whether it is an open ticket and that moment is still to come; else nothing was changed
     * @throws org.springframework.security.access.AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("isAuthenticated()")
    public boolean snooze(TicketId ticket, Instant moment) {
        var until = moment.truncatedTo(ChronoUnit.MICROS);
        hold(ticket);
        if (!until.isAfter(clock.instant()) || !rows.snooze(ticket, until)) {
            return false;
        }
        happened(ticket, Kind.SNOOZED, me(), Optional.of(until.toString()));
        chores.at(task(WakeCall.of(ticket, until)), until);
        return true;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the ticket is not theirs to edit */
    @PreAuthorize("isAuthenticated()")
    public void wake(TicketId ticket) {
        hold(ticket);
        if (rows.wake(ticket)) {
            surface(ticket, Kind.WOKEN, me());
        }
    }

    /** It was awake for a moment by mistake. */
    void sleepOn(TicketId ticket, Instant until) {
        if (rows.snooze(ticket, until)) {
            chores.at(task(WakeCall.of(ticket, until)), until);
        }
    }

    /** @return when to look again; empty when that snooze is over */
    Optional<Instant> wakeIfDue(WakeCall call) {
        var until = rows.until(call.ticket()).filter(call::ends);
        if (until.isEmpty() || until.get().isAfter(clock.instant())) {
            return until;
        }
        if (rows.wake(call.ticket(), until.get())) {
            surface(call.ticket(), Kind.WOKEN_BY_TIME, Optional.empty());
        }
        return Optional.empty();
    }

    private void hold(TicketId ticket) {
        scopes.mustEdit(ticket);
        kept.hold(ticket);
        scopes.mustEdit(ticket);
    }

    private void surface(TicketId ticket, Kind why, Optional<UserId> by) {
        rows.surface(ticket, clock.instant());
        happened(ticket, why, by, Optional.empty());
    }

    private void happened(TicketId ticket, Kind kind, Optional<UserId> by, Optional<String> after) {
        timeline.add(ticket, new TimelineEvent(clock.instant(), kind, by, Optional.empty(), Optional.empty(), after));
        wakeUps.wake(Tickets.topic(ticket));
        wakeUps.wake(Tickets.ALL);
    }

    private Optional<UserId> me() {
        return Optional.of(currentUser.id());
    }

    private static TaskInstance<Void> task(WakeCall call) {
        return new TaskInstance<>(TASK, call.written());
    }

    @Configuration(proxyBeanMethods = false)
    static class Waking {

        @Bean
        Task<Void> wakeTicketTask(Snoozes snoozes) {
            return Tasks.custom(TASK, Void.class).execute((instance, context) -> {
                var again = snoozes.wakeIfDue(WakeCall.read(instance.getId()));
                return (complete, operations) ->
                        again.ifPresentOrElse(next -> operations.reschedule(complete, next), operations::remove);
            });
        }
    }
}
