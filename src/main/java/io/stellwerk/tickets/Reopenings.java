package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Availabilities;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who gets closed tickets that open again. An owner who is gone meanwhile gets none, and what waited for a rule when it was
 * closed waits for it again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reopenings {

    private final TicketRows tickets;
    private final Ownership ownership;
    private final Receivers receivers;
    private final ChannelKinds channels;
    private final Availabilities availabilities;

    Reopenings(
            TicketRows tickets,
            Ownership ownership,
            Receivers receivers,
            ChannelKinds channels,
            Availabilities availabilities) {
        this.tickets = tickets;
        this.ownership = ownership;
        this.receivers = receivers;
        this.channels = channels;
        this.availabilities = availabilities;
    }

    /** A closed ticket as it was before it opens. */
    record Before(AssignmentFacts facts, boolean waited) {}

    /** Whoever calls holds the ticket, which is still closed. */
    Before before(AssignmentFacts closed) {
        return new Before(closed, closed.owner().isEmpty() && tickets.waitedBefore(closed.ticket()));
    }

    /**
     * The ticket is open by now: an owner who leaves from then on finds it among their open tickets, and one who is leaving
     * is waited for.
     */
    void reopened(Before before) {
        var facts = before.facts();
        if (facts.owner().map(owner -> !receivers.stays(owner)).orElse(before.waited())) {
            routeAgain(facts.ticket());
        }
    }

    /** By the customer, who waits: the channel says more, and what nobody owned is not left lying. */
    void reopenedByCustomer(Before before) {
        var facts = before.facts();
        if (facts.owner().filter(owner -> keeps(owner, facts.channel())).isEmpty()) {
            routeAgain(facts.ticket());
        }
    }

    private void routeAgain(TicketId ticket) {
        ownership.claim(new Claim.RouteAgain(ticket), Optional.empty());
    }

    private boolean keeps(UserId owner, ChannelId channel) {
        return receivers.stays(owner)
                && (channels.reopening(channel) == Reopening.KEEP_OWNER
                        || availabilities.of(owner).isAvailable());
    }
}
