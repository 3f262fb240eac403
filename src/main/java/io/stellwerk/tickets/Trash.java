package io.stellwerk.tickets;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Chores;
import io.stellwerk.base.MovableChore;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Deleted tickets. They can be restored for a while, and are then deleted for good; see decision 0017. */
@Service
@Retried
public class Trash {

    /** How long a deleted ticket can be restored. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final String TASK = "empty-trash";

    private final ShelfRows rows;
    private final TrashRows trash;
    private final Shelves shelves;
    private final ObjectProvider<TicketBelongings> belongings;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Chores chores;
    private final WakeUps wakeUps;
    private final Clock clock;

    Trash(
            ShelfRows rows,
            TrashRows trash,
            Shelves shelves,
            ObjectProvider<TicketBelongings> belongings,
            Scopes scopes,
            CurrentUser currentUser,
            AuditLog audit,
            Chores chores,
            WakeUps wakeUps,
            Clock clock) {
        this.rows = rows;
        this.trash = trash;
        this.shelves = shelves;
        this.belongings = belongings;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.audit = audit;
        this.chores = chores;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /**
     * From the desk or out of quarantine; should the customer write once more, it comes back there.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("hasRole('" + Role.DELETE_TICKETS + "')")
    public void delete(TicketId ticket) {
        var shelf = rows.hold(ticket).shelf();
        scopes.mustEdit(ticket, shelf == Shelf.SPAM ? shelf : Shelf.DESK);
        put(ticket);
    }

    /**
     * Back to the desk as it was, or into quarantine; what waited for routing is routed again.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("hasRole('" + Role.DELETE_TICKETS + "')")
    public void restore(TicketId ticket) {
        rows.hold(ticket);
        scopes.mustEdit(ticket, Shelf.TRASH);
        takeBack(ticket);
    }

    /** Whoever calls holds the ticket, and may delete it or restored it. */
    void put(TicketId ticket) {
        shelves.put(ticket, Shelf.TRASH, Kind.DELETED, me());
        chores.rescheduled(
                new MovableChore(TASK, ticket.value()), clock.instant().plus(KEPT));
        written("ticket-deleted", ticket);
    }

    /** Whoever calls holds the ticket, and deleted it. */
    void takeBack(TicketId ticket) {
        shelves.restore(ticket, Kind.RESTORED, me());
        written("ticket-restored", ticket);
    }

    /** Deletes it for good, unless it was restored meanwhile. */
    void emptyIfDue(TicketId ticket) {
        if (trash.holdDeleted(ticket, clock.instant().minus(KEPT))) {
            trash.mergedInto(ticket).forEach(this::remove);
            remove(ticket);
            written("ticket-deleted-for-good", ticket);
            wakeUps.wake(Tickets.topic(ticket));
            wakeUps.wake(Tickets.ALL);
        }
    }

    private void remove(TicketId ticket) {
        var messages = trash.messages(ticket);
        belongings.forEach(table -> table.forget(ticket, messages));
        trash.remove(ticket);
    }

    /** By its number only, because what it said is to be gone. */
    private void written(String action, TicketId ticket) {
        audit.happened(AuditCategory.TICKET, action, "#" + ticket.value());
    }

    private Optional<UserId> me() {
        return Optional.of(currentUser.id());
    }

    @Configuration(proxyBeanMethods = false)
    static class Emptying {

        private static final Duration RETRY = Duration.ofHours(1);

        @Bean
        OneTimeTask<Void> emptyTrashTask(Trash trash) {
            return Tasks.oneTime(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                    .execute((instance, context) -> trash.emptyIfDue(
                            new TicketId(MovableChore.of(instance).subject())));
        }
    }
}
