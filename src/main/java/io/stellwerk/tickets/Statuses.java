package io.stellwerk.tickets;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;

/** The statuses as everybody reads them all the time; kept until somebody changes one. */
@Service
@Unrestricted("What a ticket can be is no secret")
public class Statuses {

    /** Woken when a status changed. */
    public static final Topic TOPIC = new Topic("ticket statuses");

    /** A wake-up of another node may get lost. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final StatusRows rows;
    private final Clock clock;
    private final AtomicReference<Kept> kept = new AtomicReference<>(Kept.nothing());

    Statuses(StatusRows rows, WakeUps wakeUps, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        var unused = wakeUps.watch(TOPIC, () -> kept.set(Kept.nothing()));
    }

    /** In the order admins gave them. */
    public List<TicketStatus> all() {
        return known().statuses();
    }

    private Kept known() {
        var now = clock.instant();
        var known = Objects.requireNonNull(kept.get());
        if (now.isBefore(known.until())) {
            return known;
        }
        var fresh = new Kept(rows.all(), rows.ways(), now.plus(KEPT));
        kept.compareAndSet(known, fresh);
        return fresh;
    }

    /** Empty when it was deleted meanwhile; while its tickets are on their way to another one, that is it. */
    public Optional<TicketStatus> find(StatusId status) {
        var known = known();
        var wanted = known.ways().getOrDefault(status, status);
        return known.statuses().stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst();
    }

    /** Where tickets of a deleted status are going; any other one itself. */
    StatusId shown(StatusId status) {
        return known().ways().getOrDefault(status, status);
    }

    /** These, and deleted ones whose tickets are on their way to them. */
    Set<StatusId> withThoseLeadingTo(Set<StatusId> statuses) {
        var all = new HashSet<>(statuses);
        known().ways().forEach((from, to) -> {
            if (statuses.contains(to)) {
                all.add(from);
            }
        });
        return all;
    }

    /** Where a ticket stands; what somebody deleted just now counts as the status that closes or opens. */
    public TicketStatus of(TicketRow ticket) {
        return find(ticket.status())
                .orElseGet(() -> with(ticket.open() ? StatusRole.CUSTOMER_REPLIED : StatusRole.DONE));
    }

    /** The status of those tickets that get it by themselves. */
    public TicketStatus with(StatusRole role) {
        return all().stream().filter(known -> known.has(role)).findFirst().orElseThrow();
    }

    private record Kept(List<TicketStatus> statuses, Map<StatusId, StatusId> ways, Instant until) {

        /** Another one each time, so that what was read before somebody's change is not kept after it. */
        static Kept nothing() {
            return new Kept(List.of(), Map.of(), Instant.MIN);
        }
    }
}
