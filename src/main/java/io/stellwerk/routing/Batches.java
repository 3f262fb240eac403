package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.contacts.ContactAttributes;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.team.SkillId;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.QueuedTicket;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQueue;
import io.stellwerk.tickets.Workloads;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/** Holds people and tickets, in this order, and only then reads what is decided from. */
@Component
class Batches {

    private final Candidates candidates;
    private final TicketQueue queue;
    private final ContactAttributes attributes;
    private final Samples samples;
    private final Teams teams;
    private final Workloads workloads;
    private final Clock clock;

    Batches(
            Candidates candidates,
            TicketQueue queue,
            ContactAttributes attributes,
            Samples samples,
            Teams teams,
            Workloads workloads,
            Clock clock) {
        this.candidates = candidates;
        this.queue = queue;
        this.attributes = attributes;
        this.samples = samples;
        this.teams = teams;
        this.workloads = workloads;
        this.clock = clock;
    }

    /** Without those that would only go on waiting, which need not be held to do so. */
    List<QueuedTicket> worthHolding(VersionedRule rule, List<QueuedTicket> seen, Progress from) {
        if (from.unserved().isEmpty() || rule.asksContactOwner()) {
            return seen;
        }
        var waiting = seen.stream().filter(QueuedTicket::waiting).toList();
        var sampled = samples.of(rule.skills(), waiting);
        return seen.stream()
                .filter(ticket -> !from.leavesWaiting(ticket, required(rule, sampled, ticket)))
                .toList();
    }

    /** @param seen tickets of one channel and one type */
    Batch hold(VersionedRule rule, List<QueuedTicket> seen, Set<Set<SkillId>> unserved) {
        if (seen.isEmpty()) {
            return new Batch(rule, List.of(), List.of(), unserved, clock.instant());
        }
        var wanted = inReach(pool(rule), owners(rule, seen).values());
        workloads.lock(wanted);
        var owners = owners(rule, seen);
        var pool = pool(rule);
        var inReach = inReach(pool, owners.values());
        mustBeHeld(inReach, wanted);
        var held = queue.hold(seen);
        var people = people(pool, inReach, seen.getFirst());
        var sampled = samples.of(rule.skills(), held);
        return new Batch(
                rule,
                held.stream()
                        .map(ticket -> new Due(
                                ticket,
                                Optional.ofNullable(owners.get(ticket.facts().contact()))
                                        .flatMap(owner -> Optional.ofNullable(people.get(owner))),
                                required(rule, sampled, ticket)))
                        .toList(),
                pool.reach().stream()
                        .flatMap(user -> Optional.ofNullable(people.get(user)).stream())
                        .toList(),
                unserved,
                clock.instant());
    }

    private Pool pool(VersionedRule rule) {
        var targets = rule.rule().anyPool().orElse(PoolRule.NOBODY).targets();
        return Pool.of(targets, teams.members(Pool.teams(targets)));
    }

    private Map<ContactId, UserId> owners(VersionedRule rule, List<QueuedTicket> seen) {
        return rule.rule() instanceof ContactOwner ? attributes.trackedOwners(writersOf(seen)) : Map.of();
    }

    /** Whoever came into reach while others were waited for cannot be held out of order, so all begins anew. */
    private static void mustBeHeld(Collection<UserId> inReach, Collection<UserId> held) {
        if (!held.containsAll(inReach)) {
            throw new CannotAcquireLockException("Somebody came into reach meanwhile");
        }
    }

    /** Extra members are not held: they cannot get anything. */
    private static SortedSet<UserId> inReach(Pool pool, Collection<UserId> owners) {
        var all = new TreeSet<>(pool.members());
        all.addAll(owners);
        return all;
    }

    private Map<UserId, Candidate> people(Pool pool, Collection<UserId> inReach, QueuedTicket one) {
        var all = new TreeSet<>(pool.reach());
        all.addAll(inReach);
        return all.isEmpty()
                ? Map.of()
                : candidates
                        .of(
                                new Pool(all, pool.members()),
                                one.facts().type(),
                                one.facts().channel())
                        .stream()
                        .collect(Collectors.toMap(Candidate::user, Function.identity()));
    }

    private static Set<SkillId> required(VersionedRule rule, Map<TicketId, TicketSample> samples, QueuedTicket ticket) {
        return Optional.ofNullable(samples.get(ticket.facts().ticket()))
                .map(rule.skills()::required)
                .orElse(Set.of());
    }

    private static Set<ContactId> writersOf(List<QueuedTicket> tickets) {
        return tickets.stream().map(ticket -> ticket.facts().contact()).collect(Collectors.toSet());
    }
}
