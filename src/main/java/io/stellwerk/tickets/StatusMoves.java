package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of all tickets of a status whose meaning changes. The people who own them are held first, so that no rule
 * decides by what was; whoever gives a ticket that status meanwhile waits for the status, or begins anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StatusMoves {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final AgentRows agents;
    private final Workloads workloads;
    private final ServiceLevels levels;
    private final Receivers receivers;
    private final Ownership ownership;
    private final CurrentUser currentUser;
    private final Clock clock;

    StatusMoves(
            JdbcClient jdbc,
            AgentRows agents,
            Workloads workloads,
            ServiceLevels levels,
            Receivers receivers,
            Ownership ownership,
            CurrentUser currentUser,
            Clock clock) {
        this.jdbc = jdbc;
        this.agents = agents;
        this.workloads = workloads;
        this.levels = levels;
        this.receivers = receivers;
        this.ownership = ownership;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Map<StatusId, Long> use() {
        return jdbc
                .sql("SELECT status_id, COUNT(*) AS tickets FROM ticket GROUP BY status_id")
                .query((row, number) -> Map.entry(new StatusId(row.getLong("status_id")), row.getLong("tickets")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean isUsed(StatusId status) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM ticket WHERE status_id = :status)")
                .param("status", status.value())
                .query(Boolean.class)
                .single();
    }

    List<Long> holdOwners(StatusId status) {
        var owners = owners(status);
        agents.lock(new TreeSet<>(people(owners)));
        return owners;
    }

    void reopenOrClose(HeldStatus status, Collection<Long> owners) {
        agents.raise(people(with(owners, owners(status.id()))));
        var moved = tickets(status.id());
        var waited = waited(status.id(), status);
        set(status.id(), status);
        tell(moved);
        findOwners(status, waited);
    }

    void moveAll(TicketStatus from, HeldStatus to, Collection<Long> owners) {
        agents.raise(people(with(owners, owners(from.id()))));
        jdbc.sql("""
                        INSERT INTO timeline_event (ticket_id, at, kind, by_user_id, before_value, after_value)
                        SELECT id, :now, 'STATUS_CHANGED', :me, :before, :after FROM ticket WHERE status_id = :from
                        """)
                .param("now", Utc.of(clock.instant()))
                .param("me", currentUser.isLoggedIn() ? currentUser.id().value() : null)
                .param("before", from.builtIn().map(Enum::name).orElse(from.name()))
                .param("after", to.name())
                .param("from", from.id().value())
                .update();
        var moved = tickets(from.id());
        var waited = waited(from.id(), to);
        set(from.id(), to);
        tell(moved);
        findOwners(to, waited);
    }

    private List<TicketId> tickets(StatusId status) {
        return jdbc.sql("SELECT id FROM ticket WHERE status_id = :status ORDER BY id FOR UPDATE")
                .param("status", status.value())
                .query((row, number) -> new TicketId(row.getLong("id")))
                .list();
    }

    /** What nobody owns and waited for a rule when it was closed, and opens now. */
    private List<TicketId> waited(StatusId status, HeldStatus to) {
        return to.open()
                ? jdbc.sql("""
                                SELECT id FROM ticket WHERE status_id = :status AND open = FALSE AND shelf = 'DESK'
                                AND owner_id IS NULL AND routing_before IN ('PENDING', 'WAITING') ORDER BY id
                                """)
                        .param("status", status.value())
                        .query((row, number) -> new TicketId(row.getLong("id")))
                        .list()
                : List.of();
    }

    private void tell(List<TicketId> moved) {
        for (int from = 0; from < moved.size(); from += AT_ONCE) {
            levels.changed(moved.subList(from, Math.min(moved.size(), from + AT_ONCE)));
        }
    }

    /** Closed tickets of people who left are open now, and the rules of their channels find somebody for them. */
    private void findOwners(HeldStatus status, List<TicketId> waited) {
        var gone = status.open() ? gone(Set.copyOf(people(owners(status.id())))) : Set.<UserId>of();
        var orphans = gone.isEmpty() ? List.<TicketId>of() : openOf(gone, status.id());
        ownership.claim(
                Stream.concat(orphans.stream(), waited.stream())
                        .map(Claim.RouteAgain::new)
                        .toList(),
                Optional.empty());
        workloads.freed();
    }

    private Set<UserId> gone(Set<UserId> owners) {
        var gone = new HashSet<>(owners);
        gone.removeAll(receivers.there(owners));
        return gone;
    }

    private List<TicketId> openOf(Set<UserId> owners, StatusId status) {
        return jdbc.sql("""
                        SELECT id FROM ticket WHERE status_id = :status AND owner_id IN (:owners) AND open = TRUE ORDER BY id
                        """)
                .param("status", status.value())
                .param("owners", owners.stream().map(UserId::value).toList())
                .query((row, number) -> new TicketId(row.getLong("id")))
                .list();
    }

    private void set(StatusId from, HeldStatus to) {
        jdbc.sql("""
                        UPDATE ticket SET status_id = :to, open = :open AND shelf = 'DESK',
                               closed_at = CASE WHEN :open THEN NULL ELSE COALESCE(closed_at, :now) END,
                               snoozed_until = CASE WHEN :open THEN snoozed_until ELSE NULL END,
                               routing_before = CASE WHEN NOT :open THEN COALESCE(routing_before, routing)
                                                WHEN shelf = 'DESK' THEN NULL ELSE routing_before END,
                               routing = CASE WHEN :open THEN routing ELSE 'SETTLED' END
                        WHERE status_id = :from
                        """)
                .param("to", to.id().value())
                .param("open", to.open())
                .param("now", Utc.of(clock.instant()))
                .param("from", from.value())
                .update();
    }

    private List<Long> owners(StatusId status) {
        return jdbc.sql("""
                        SELECT DISTINCT owner_id FROM ticket WHERE status_id = :status AND owner_id IS NOT NULL
                        ORDER BY owner_id
                        """).param("status", status.value()).query(Long.class).list();
    }

    private static Collection<Long> with(Collection<Long> some, Collection<Long> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static List<UserId> people(Collection<Long> numbers) {
        return numbers.stream().map(UserId::new).toList();
    }
}
