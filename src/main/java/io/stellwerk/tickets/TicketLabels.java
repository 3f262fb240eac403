package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How people sort tickets: priority, category and tags. Each change stands in the timeline. */
@Service
@Retried
public class TicketLabels {

    private final LabelRows rows;
    private final TicketRows tickets;
    private final CategoryRows categories;
    private final Scopes scopes;
    private final Timeline timeline;
    private final ServiceLevels levels;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    TicketLabels(
            LabelRows rows,
            TicketRows tickets,
            CategoryRows categories,
            Scopes scopes,
            Timeline timeline,
            ServiceLevels levels,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            WakeUps wakeUps,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.categories = categories;
        this.scopes = scopes;
        this.timeline = timeline;
        this.levels = levels;
        this.currentUser = currentUser;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** @throws AccessDeniedException when the ticket is not theirs to edit */
    @PreAuthorize("isAuthenticated()")
    public void prioritise(TicketId ticket, TicketPriority priority) {
        hold(ticket);
        var before = rows.lockPriority(ticket);
        if (before != priority) {
            rows.prioritise(ticket, priority);
            happened(ticket, Kind.PRIORITY_CHANGED, Optional.of(before.name()), Optional.of(priority.name()));
        }
    }

    /**
     * @param category empty for none
     * @return false if it was deleted meanwhile, so that nothing was changed
     */
    @PreAuthorize("isAuthenticated()")
    public boolean categorise(TicketId ticket, Optional<CategoryId> category) {
        hold(ticket);
        var before = rows.lockCategory(ticket);
        var after = category.flatMap(categories::hold);
        var isThere = after.isPresent() == category.isPresent();
        if (isThere && !before.equals(after.map(Category::name))) {
            rows.categorise(ticket, after.map(Category::id));
            happened(ticket, Kind.CATEGORY_CHANGED, before, after.map(Category::name));
        }
        return isThere;
    }

    @PreAuthorize("isAuthenticated()")
    public void tag(TicketId ticket, Tag tag) {
        hold(ticket);
        if (rows.tag(ticket, tag)) {
            happened(ticket, Kind.TAGGED, Optional.empty(), Optional.of(tag.name()));
        }
    }

    @PreAuthorize("isAuthenticated()")
    public void untag(TicketId ticket, Tag tag) {
        hold(ticket);
        if (rows.untag(ticket, tag)) {
            happened(ticket, Kind.UNTAGGED, Optional.of(tag.name()), Optional.empty());
        }
    }

    /** The tags of each of these tickets in the reader's scope, in alphabetical order; one without any is missing. */
    @PreAuthorize("isAuthenticated()")
    public Map<TicketId, List<Tag>> tags(Collection<TicketId> tickets) {
        return rows.tags(tickets, scopes.view());
    }

    /** Tags that tickets in the reader's scope have and that begin like this, in alphabetical order. */
    @PreAuthorize("isAuthenticated()")
    public List<Tag> tagsLike(String beginning, int atMost) {
        return rows.tagsLike(beginning.strip(), scopes.view().and(Scopes.on(Shelf.DESK)), atMost);
    }

    /** Asked only when it is held, because somebody may take it until then. */
    private void hold(TicketId ticket) {
        tickets.lock(ticket);
        scopes.mustEdit(ticket);
    }

    private void happened(TicketId ticket, Kind kind, Optional<String> before, Optional<String> after) {
        levels.changed(ticket);
        rows.queuedIn(ticket)
                .ifPresent(channel -> events.publishEvent(new TicketQueued(ticket, channel, clock.instant())));
        timeline.add(ticket, TimelineEvent.changed(clock.instant(), kind, currentUser.id(), before, after));
        wakeUps.wake(Tickets.topic(ticket));
        wakeUps.wake(Tickets.ALL);
    }
}
