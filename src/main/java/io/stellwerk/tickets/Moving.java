package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Moves tickets to another channel, from which replies leave then. */
@Service
@Retried
public class Moving {

    private final JdbcClient jdbc;
    private final TicketRows tickets;
    private final Ownership ownership;
    private final ServiceLevels levels;
    private final ChannelKinds channels;
    private final Timeline timeline;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    Moving(
            JdbcClient jdbc,
            TicketRows tickets,
            Ownership ownership,
            ServiceLevels levels,
            ChannelKinds channels,
            Timeline timeline,
            Scopes scopes,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            WakeUps wakeUps,
            Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.ownership = ownership;
        this.levels = levels;
        this.channels = channels;
        this.timeline = timeline;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /**
     * @return whether the other channel is one that can take it; else nothing was changed
     * @throws org.springframework.security.access.AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("isAuthenticated()")
    public boolean move(TicketId ticket, ChannelId to, MoveThen then) {
        scopes.mustEdit(ticket);
        var held = Objects.requireNonNull(tickets.lock(List.of(ticket)).get(ticket));
        scopes.mustEdit(ticket);
        if (!channels.canTakeOver(held.facts().channel(), to)) {
            return false;
        }
        carryOut(held, to, then);
        return true;
    }

    private void carryOut(HeldTicket held, ChannelId to, MoveThen then) {
        var ticket = held.facts().ticket();
        jdbc.sql("UPDATE ticket SET channel_id = :channel WHERE id = :id")
                .param("channel", to.value())
                .param("id", ticket.value())
                .update();
        levels.changed(ticket);
        timeline.add(
                ticket,
                TimelineEvent.changed(
                        clock.instant(),
                        Kind.MOVED,
                        currentUser.id(),
                        Optional.of(channels.name(held.facts().channel())),
                        Optional.of(channels.name(to))));
        if (then == MoveThen.ROUTE_AGAIN) {
            ownership.claim(new Claim.RouteAgain(ticket), me());
        }
        if (held.routing() != RoutingState.SETTLED) {
            events.publishEvent(new TicketQueued(ticket, to, clock.instant()));
        }
        wakeUps.wake(Tickets.topic(ticket));
        wakeUps.wake(Tickets.ALL);
    }

    private Optional<UserId> me() {
        return Optional.of(currentUser.id());
    }
}
