package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who wants to hear of a ticket though it is not theirs. */
@Service
@Retried
public class Followers {

    private final FollowerRows rows;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final WakeUps wakeUps;
    private final Clock clock;

    Followers(FollowerRows rows, Scopes scopes, CurrentUser currentUser, WakeUps wakeUps, Clock clock) {
        this.rows = rows;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /**
     * Whoever sees a ticket may follow it.
     *
     * @throws AccessDeniedException when the ticket is not theirs to see
     */
    @PreAuthorize("isAuthenticated()")
    public void follow(TicketId ticket) {
        if (scopes.visible(ticket).isEmpty()) {
            throw new AccessDeniedException("Ticket " + ticket.value() + " is not theirs to see");
        }
        if (rows.add(ticket, currentUser.id(), clock.instant())) {
            wake(ticket);
        }
    }

    @PreAuthorize("isAuthenticated()")
    public void unfollow(TicketId ticket) {
        if (rows.remove(ticket, currentUser.id())) {
            wake(ticket);
        }
    }

    /** Those who follow it, the first one first; nobody when the ticket is not theirs to see. */
    @PreAuthorize("isAuthenticated()")
    public List<UserId> of(TicketId ticket) {
        return scopes.visible(ticket).map(row -> rows.of(ticket)).orElse(List.of());
    }

    /** Calls {@code onChange} when the reader follows other tickets than before. */
    @PreAuthorize("isAuthenticated()")
    public WakeUps.Watch watch(Runnable onChange) {
        return wakeUps.watch(topic(currentUser.id()), onChange);
    }

    private static Topic topic(UserId user) {
        return Topic.of("followed", user.value());
    }

    private void wake(TicketId ticket) {
        wakeUps.wake(Tickets.topic(ticket));
        wakeUps.wake(topic(currentUser.id()));
    }
}
