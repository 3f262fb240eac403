package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Chores;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Changes of many tickets at once (spec/04 section 2). They go on without a browser, with the rights their person has at
 * each ticket, and can be taken back for ten minutes.
 */
@Service
@Retried
public class BulkJobs {

    private static final int SHOWN = 10;

    private final BulkRows rows;
    private final BulkScope scope;
    private final Chores chores;
    private final CurrentUser currentUser;
    private final WakeUps wakeUps;
    private final Clock clock;

    BulkJobs(BulkRows rows, BulkScope scope, Chores chores, CurrentUser currentUser, WakeUps wakeUps, Clock clock) {
        this.rows = rows;
        this.scope = scope;
        this.chores = chores;
        this.currentUser = currentUser;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** Woken when a change of many of this person went on. */
    public static Topic topic(UserId user) {
        return Topic.of("bulk", user.value());
    }

    /** Begins to change these tickets; of a whole list neither what came nor what was written to after it was asked about. */
    @PreAuthorize("isAuthenticated()")
    public BulkJobId start(BulkTickets tickets, BulkChange change) {
        var job = rows.add(currentUser.id(), change, Optional.empty(), clock.instant());
        rows.addTickets(job, scope.of(tickets));
        if (tickets instanceof BulkTickets.WholeList list) {
            rows.leaveAlone(job, list.asOf());
        }
        return run(job);
    }

    /** Leaves alone what was not dealt with yet. */
    @PreAuthorize("isAuthenticated()")
    public void stop(BulkJobId job) {
        mine(job).ifPresent(running -> rows.stop(job));
    }

    /** Takes back what was done; empty when that is not possible any more. */
    @PreAuthorize("isAuthenticated()")
    public Optional<BulkJobId> undo(BulkJobId job) {
        rows.hold(job);
        return rows.latest(currentUser.id(), job)
                .filter(done -> done.canBeUndone(clock.instant()))
                .map(this::takeBack);
    }

    /** What somebody changed lately, the newest first: what runs, and what ended in the last minutes. */
    @PreAuthorize("isAuthenticated()")
    public List<BulkJob> mine() {
        return rows.latest(currentUser.id(), clock.instant().minus(BulkJob.UNDO_FOR), SHOWN);
    }

    /** They have seen how it ended. */
    @PreAuthorize("isAuthenticated()")
    public void putAway(BulkJobId job) {
        mine(job).ifPresent(seen -> rows.putAway(List.of(job)));
        wakeUps.wake(topic(currentUser.id()));
    }

    private BulkJobId takeBack(BulkJob job) {
        var undo = rows.add(currentUser.id(), job.change(), Optional.of(job.id()), clock.instant());
        rows.addDone(undo, job.id());
        rows.putAway(List.of(job.id()));
        return run(undo);
    }

    private BulkJobId run(BulkJobId job) {
        chores.soon(BulkRun.task(job));
        wakeUps.wake(topic(currentUser.id()));
        return job;
    }

    private Optional<BulkRow> mine(BulkJobId job) {
        return rows.find(job).filter(row -> row.user().equals(currentUser.id()));
    }
}
