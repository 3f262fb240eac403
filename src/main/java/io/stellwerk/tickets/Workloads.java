package io.stellwerk.tickets;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.AfterCommit;
import io.stellwerk.base.Retried;
import io.stellwerk.team.CountRules;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much everyone has on their plate, counted from the tickets themselves so that nothing can drift. Nobody's tickets
 * are counted again while nothing about them changed: each change of an owner or status raises the version of the owner's
 * work in the same transaction, on every node.
 */
@Service
public class Workloads {

    private final AgentRows agents;
    private final CountRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<UserId, Counted> known = new ConcurrentHashMap<>();

    Workloads(AgentRows agents, CountRules rules, ApplicationEventPublisher events, Clock clock) {
        this.agents = agents;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Holds these people until the transaction ends: nobody else gives them tickets meanwhile. Always in the order of
     * their ids, so that two who want overlapping people do not wait for each other forever. Call it before reading
     * anything a decision is made from.
     */
    @Unrestricted("Routing decides without anybody logged in")
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<UserId> users) {
        agents.lock(new TreeSet<>(users));
    }

    /** Everyone's open tickets of each type that count towards limits, whenever they were assigned. */
    @Unrestricted("Colleagues see it, and routing decides without anybody logged in")
    @Retried
    public Map<UserId, Map<TicketType, Long>> openByType(Collection<UserId> users) {
        return counted(users, agents.states(users)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().limited()));
    }

    /** Everyone's open tickets of one type. */
    @Unrestricted("Colleagues see it, and routing decides without anybody logged in")
    @Retried
    public Map<UserId, Workload> of(Collection<UserId> users, TicketType type) {
        var states = agents.states(users);
        var counted = counted(users, states);
        return users.stream().distinct().collect(Collectors.toMap(Function.identity(), user -> {
            var state = states.getOrDefault(user, AgentState.NEW);
            var tickets = Objects.requireNonNull(counted.get(user));
            return new Workload(tickets.recent(type), tickets.limited(), state.lastAutomatic());
        }));
    }

    private Map<UserId, Counted> counted(Collection<UserId> users, Map<UserId, AgentState> states) {
        var now = clock.instant();
        var rule = rules.get();
        var counted = new HashMap<UserId, Counted>();
        for (var user : users) {
            var version = states.getOrDefault(user, AgentState.NEW).version();
            Optional.ofNullable(known.get(user))
                    .filter(before -> before.isGood(version, rule, now))
                    .ifPresent(before -> counted.put(user, before));
        }
        var unknown = users.stream().filter(user -> !counted.containsKey(user)).collect(Collectors.toSet());
        var anew = agents.count(unknown, states, rule, now);
        known.putAll(anew);
        counted.putAll(anew);
        return counted;
    }

    /** Tickets change hands; what is known of those who get some is brought up to date with the commit. */
    void changed(List<OwnerChange> changes) {
        var got = changes.stream()
                .filter(change -> change.owner().isPresent())
                .collect(Collectors.groupingBy(
                        change -> change.owner().orElseThrow(),
                        Collectors.groupingBy(
                                change -> change.before().type(),
                                Collectors.summingLong(change -> change.before().open() ? 1 : 0))));
        var lost = changes.stream()
                .filter(OwnerChange::changesOwner)
                .flatMap(change -> change.before().owner().stream())
                .collect(Collectors.toSet());
        var restored = changes.stream()
                .filter(change -> change.claim() instanceof Claim.Restored)
                .flatMap(change -> change.owner().stream())
                .collect(Collectors.toSet());
        var touched = new TreeSet<>(lost);
        touched.addAll(got.keySet());
        agents.raise(touched);
        agents.gotAutomatically(
                changes.stream().filter(OwnerChange::isAutomatic).toList());
        got.forEach((user, more) -> {
            if (!lost.contains(user) && !restored.contains(user)) {
                keepUpToDate(user, more);
            }
        });
    }

    /** A ticket of theirs was closed, opened again or went to another status. */
    void changed(UserId owner) {
        agents.raise(List.of(owner));
    }

    /** A ticket of theirs went to another status, which may be one that does not count towards limits. */
    void moved(UserId owner, StatusId before, StatusId after) {
        changed(owner);
        var leftOut = rules.get().leftOut();
        if (leftOut.contains(after.written()) && !leftOut.contains(before.written())) {
            freed();
        }
    }

    /** So many of somebody's tickets may count no longer that nobody looks at each. */
    void freed() {
        events.publishEvent(new CapacityFreed(clock.instant()));
    }

    private void keepUpToDate(UserId user, Map<TicketType, Long> more) {
        var before = known.get(user);
        if (before != null && before.countsAll()) {
            AfterCommit.run(() -> known.replace(user, before, before.with(more)));
        }
    }
}
