package io.stellwerk.inbox;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.Topic;
import io.stellwerk.team.Team;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.BulkChange;
import io.stellwerk.tickets.BulkJobId;
import io.stellwerk.tickets.BulkJobs;
import io.stellwerk.tickets.BulkTickets;
import io.stellwerk.tickets.Statuses;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Begins changes of many tickets and tells how far they are, with names. */
@Component
class BulkDesk {

    private final BulkJobs jobs;
    private final Listing listing;
    private final Accounts accounts;
    private final Teams teams;
    private final Statuses statuses;
    private final CurrentUser currentUser;
    private final Clock clock;

    BulkDesk(
            BulkJobs jobs,
            Listing listing,
            Accounts accounts,
            Teams teams,
            Statuses statuses,
            CurrentUser currentUser,
            Clock clock) {
        this.jobs = jobs;
        this.listing = listing;
        this.accounts = accounts;
        this.teams = teams;
        this.statuses = statuses;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Topic topic() {
        return BulkJobs.topic(currentUser.id());
    }

    /** What is ticked at this moment, whatever comes before the change begins. */
    BulkTickets chosen(Place place, Ticks selection) {
        return selection.isWholeList()
                ? listing.whole(place, clock.instant())
                : new BulkTickets.Chosen(selection.tickets());
    }

    void start(BulkTickets tickets, BulkChange change) {
        jobs.start(tickets, change);
    }

    List<ShownBulk> mine() {
        return jobs.mine().stream()
                .map(job -> new ShownBulk(job, name(job.change()), job.canBeUndone(clock.instant())))
                .toList();
    }

    /** Whether they may mark as spam and delete, and take that back. */
    boolean mayTidy() {
        return currentUser.may(Permission.DELETE_TICKETS);
    }

    void stop(BulkJobId job) {
        jobs.stop(job);
    }

    /** False when it is too late. */
    boolean undo(BulkJobId job) {
        return jobs.undo(job).isPresent();
    }

    void putAway(BulkJobId job) {
        jobs.putAway(job);
    }

    /** What a change does, such as "Mark as spam". */
    String words(BulkChange change) {
        return BulkWords.what(change, name(change));
    }

    private String name(BulkChange change) {
        return switch (change) {
            case BulkChange.Assign assign ->
                accounts.find(assign.owner()).map(Person::name).orElse("–");
            case BulkChange.LeaveToTeam left ->
                teams.all().stream()
                        .filter(team -> team.id().equals(left.team()))
                        .map(Team::name)
                        .findFirst()
                        .orElse("–");
            case BulkChange.ToStatus to ->
                statuses.find(to.status()).map(Words::name).orElse("–");
            case BulkChange.Unassign nobody -> "";
            case BulkChange.Close done -> "";
            case BulkChange.Reopen again -> "";
            case BulkChange.MarkAsSpam spam -> "";
            case BulkChange.NotSpam fine -> "";
            case BulkChange.Delete gone -> "";
            case BulkChange.Restore back -> "";
        };
    }
}
