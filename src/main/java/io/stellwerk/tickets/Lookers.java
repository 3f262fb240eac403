package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who has which ticket open, on whichever node; each window says so itself and renews it. */
@Service
@Retried
public class Lookers {

    private final LookerRows rows;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final WakeUps wakeUps;
    private final Clock clock;

    Lookers(LookerRows rows, Scopes scopes, CurrentUser currentUser, WakeUps wakeUps, Clock clock) {
        this.rows = rows;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** Woken when somebody comes, goes, or begins or ends to type. */
    public static Topic topic(TicketId ticket) {
        return Topic.of("lookers", ticket.value());
    }

    /** The reader's window shows this ticket from now on, if it is one of theirs. */
    @PreAuthorize("isAuthenticated()")
    public Optional<Showing> came(TicketId ticket, UUID screen) {
        var showing = scopes.visible(ticket).map(theirs -> new Showing(screen, ticket, currentUser.id()));
        showing.ifPresent(this::show);
        return showing;
    }

    /** It shows it no more. */
    @Unrestricted("A window that closes says so, when its person may be logged out already")
    public void went(UUID screen) {
        rows.remove(screen).ifPresent(ticket -> wakeUps.wake(topic(ticket)));
    }

    /** Something was typed in this window. */
    @PreAuthorize("isAuthenticated()")
    public void typed(TicketId ticket, UUID screen) {
        if (rows.typed(screen, currentUser.id(), clock.instant())) {
            wakeUps.wake(topic(ticket));
        }
    }

    /** Nothing more was typed in this window: it is about to be sent. */
    @PreAuthorize("isAuthenticated()")
    public void typesNoMore(TicketId ticket, UUID screen) {
        if (rows.typesNoMore(screen, currentUser.id())) {
            wakeUps.wake(topic(ticket));
        }
    }

    /** Everybody else who has the ticket open. */
    @PreAuthorize("isAuthenticated()")
    public List<Looker> others(TicketId ticket) {
        return scopes.visible(ticket).isEmpty() ? List.of() : rows.others(ticket, currentUser.id(), clock.instant());
    }

    /**
     * These windows are still open; what others left behind is forgotten.
     *
     * @return those of them that nobody knows to show that ticket
     */
    @Unrestricted("The node that serves the windows tells it")
    public List<Showing> renew(Collection<Showing> windows) {
        var known = rows.renew(windows.stream().map(Showing::screen).toList(), clock.instant());
        rows.forgetOld(clock.instant()).forEach(ticket -> wakeUps.wake(topic(ticket)));
        return windows.stream().filter(window -> !known.contains(window)).toList();
    }

    /** The window shows its ticket, whatever was known of it. */
    @Unrestricted("The node that serves the window tells it, which came in by its reader")
    public void show(Showing window) {
        rows.put(window, clock.instant());
        wakeUps.wake(topic(window.ticket()));
    }
}
