package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Colleagues whose names stand in notes, and whether they have read them. */
@Service
@Retried
public class Mentions {

    private final MentionRows rows;
    private final Audience audience;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final WakeUps wakeUps;
    private final Clock clock;

    Mentions(
            MentionRows rows, Audience audience, Scopes scopes, CurrentUser currentUser, WakeUps wakeUps, Clock clock) {
        this.rows = rows;
        this.audience = audience;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** Who can be mentioned: those who may see the ticket, and nobody else. */
    @PreAuthorize("isAuthenticated()")
    public Set<UserId> possible(TicketId ticket) {
        return scopes.visible(ticket).map(row -> audience.of(ticket)).orElse(Set.of());
    }

    /** Where the reader is mentioned on this ticket and has not said that they read it. */
    @PreAuthorize("isAuthenticated()")
    public List<Mention> unread(TicketId ticket) {
        return scopes.visible(ticket).isEmpty() ? List.of() : rows.unread(ticket, currentUser.id());
    }

    /** Of these tickets those in which the reader is mentioned, with the words of the latest time. */
    @PreAuthorize("isAuthenticated()")
    public Map<TicketId, MentionText> latest(Collection<TicketId> among) {
        return among.isEmpty() ? Map.of() : rows.latest(scopes.visible(among), currentUser.id());
    }

    /** The reader has read where they are mentioned on this ticket. */
    @PreAuthorize("isAuthenticated()")
    public void read(TicketId ticket) {
        rows.read(ticket, currentUser.id(), clock.instant());
        wakeUps.wake(Drafts.topic(currentUser.id()));
    }
}
