package io.stellwerk.routing;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.routing.RoutingDecision.Outcome;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRule.TeamOnly;
import io.stellwerk.team.SkillId;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.AssignmentFacts;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.Claim;
import io.stellwerk.tickets.ClaimResult;
import io.stellwerk.tickets.QueuedTicket;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.Workloads;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Brings tickets to their owner, many of a channel in one transaction. One transaction at a time routes a channel: it
 * holds the channel's rule. The people are held before anything about them is read, so that nobody else decides from the
 * same counts.
 */
@Service
@Retried
public class Routing {

    static final int TICKETS_AT_ONCE = 100;

    private final RoutingRules rules;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Turns turns;
    private final Tickets tickets;
    private final Contacts contacts;
    private final Teams teams;
    private final Workloads workloads;
    private final RandomGenerator chance;
    private final Clock clock;

    Routing(
            RoutingRules rules,
            Candidates candidates,
            Decisions decisions,
            Turns turns,
            Tickets tickets,
            Contacts contacts,
            Teams teams,
            Workloads workloads,
            RandomGenerator chance,
            Clock clock) {
        this.rules = rules;
        this.candidates = candidates;
        this.decisions = decisions;
        this.turns = turns;
        this.tickets = tickets;
        this.contacts = contacts;
        this.teams = teams;
        this.workloads = workloads;
        this.chance = chance;
        this.clock = clock;
    }

    /** Routes all that waits in the ticket's channel, oldest first; calling it again changes nothing. */
    @Unrestricted("Tickets are routed without anybody logged in")
    public void route(TicketId ticket) {
        tickets.facts(ticket).map(AssignmentFacts::channel).ifPresent(this::routeAll);
    }

    private void routeAll(ChannelId channel) {
        var next = Optional.of(new TicketId(0));
        while (next.isPresent()) {
            next = routeSome(channel, next.get());
        }
    }

    /**
     * Routes the oldest waiting tickets of a channel.
     *
     * @return where to go on, empty at the end of the queue
     */
    Optional<TicketId> routeSome(ChannelId channel, TicketId after) {
        var rule = rules.lock(channel);
        var queue = tickets.queue(channel, after, TICKETS_AT_ONCE);
        var due = queue.stream().filter(ticket -> isDue(ticket, rule)).toList();
        switch (rule.rule()) {
            case NoOne none -> due.forEach(ticket -> leave(ticket, rule, Set.of(), Outcome.UNASSIGNED));
            case TeamOnly only -> due.forEach(ticket -> leave(ticket, rule, only.teams(), Outcome.TEAM_ONLY));
            case SpecificUsersAndTeams specific -> share(due, rule, specific.pool(), Map.of());
            case CustomerAgent agent -> shareOrLeave(due, rule, agent.whenItCannotAnswer(), Map.of());
            case ContactOwner owner -> shareOrLeave(due, rule, owner.fallback(), owners(due));
        }
        return queue.size() < TICKETS_AT_ONCE
                ? Optional.empty()
                : Optional.of(queue.getLast().facts().ticket());
    }

    private boolean isDue(QueuedTicket ticket, VersionedRule rule) {
        return ticket.waiting() || !ticket.openedAt().plus(rule.delay()).isAfter(clock.instant());
    }

    private Map<ContactId, UserId> owners(List<QueuedTicket> queue) {
        return contacts.trackedOwners(
                queue.stream().map(ticket -> ticket.facts().contact()).collect(Collectors.toSet()));
    }

    private void shareOrLeave(
            List<QueuedTicket> due, VersionedRule rule, Optional<PoolRule> pool, Map<ContactId, UserId> owners) {
        share(due, rule, pool.orElseGet(() -> PoolRule.of(Set.of(), Distribution.LOAD_BALANCED)), owners);
    }

    private void share(List<QueuedTicket> due, VersionedRule rule, PoolRule pool, Map<ContactId, UserId> owners) {
        if (due.isEmpty()) {
            return;
        }
        var people = Pool.of(pool.targets(), teams.members(Pool.teams(pool.targets())));
        workloads.lock(all(people, owners.values()));
        var channel = due.getFirst().facts().channel();
        var round = new Round(type -> candidates.of(people, type, channel));
        var samples = samples(due, rule);
        for (var ticket : due) {
            if (!toContactOwner(ticket, rule, owners)) {
                toPool(ticket, rule, pool, round, required(rule, samples, ticket));
            }
        }
    }

    private boolean toContactOwner(QueuedTicket ticket, VersionedRule rule, Map<ContactId, UserId> owners) {
        var owner = Optional.ofNullable(owners.get(ticket.facts().contact()));
        if (owner.isEmpty()) {
            return false;
        }
        var alone = new Pool(new TreeSet<>(Set.of(owner.get())), Set.of(owner.get()));
        var eligibility = Eligibility.of(
                candidates.of(alone, ticket.facts().type(), ticket.facts().channel()), true, Set.of());
        if (eligibility.eligible().isEmpty()) {
            return false;
        }
        if (claimed(ticket, owner.get())) {
            keep(ticket, rule, Outcome.ASSIGNED_TO_CONTACT_OWNER, Optional.empty(), owner, eligibility.considered());
        }
        return true;
    }

    private void toPool(QueuedTicket ticket, VersionedRule rule, PoolRule pool, Round round, Set<SkillId> required) {
        var type = ticket.facts().type();
        var choice = Chooser.choose(
                pool, round.candidates(type), required, rule.skills().ifNobodyHasThem(), chance);
        choice.winner()
                .ifPresentOrElse(
                        winner -> give(ticket, rule, pool, round, choice, winner),
                        () -> leaveOrWait(ticket, rule, pool, choice));
    }

    private void give(
            QueuedTicket ticket, VersionedRule rule, PoolRule pool, Round round, Choice choice, UserId winner) {
        if (!claimed(ticket, winner)) {
            return;
        }
        round.gave(ticket.facts().type(), winner, choice.newCycle(), clock.instant());
        if (pool.distribution() == Distribution.ROUND_ROBIN) {
            turn(ticket.facts().channel(), winner, choice.newCycle());
        }
        keep(ticket, rule, Outcome.ASSIGNED, Optional.of(pool.distribution()), choice.winner(), choice.considered());
    }

    private void turn(ChannelId channel, UserId winner, boolean newCycle) {
        if (newCycle) {
            turns.beginCycle(channel);
        }
        turns.had(channel, winner, clock.instant());
    }

    private void leaveOrWait(QueuedTicket ticket, VersionedRule rule, PoolRule pool, Choice choice) {
        var facts = ticket.facts();
        var to = Pool.teams(pool.targets());
        var waits = pool.ifNobody() == IfNobody.WAIT;
        if (waits && ticket.waiting()) {
            return;
        }
        var done = waits
                ? tickets.letWait(facts.ticket(), to, facts.version())
                : tickets.leaveUnassigned(facts.ticket(), to, facts.version());
        if (done) {
            keep(
                    ticket,
                    rule,
                    waits ? Outcome.WAITING : Outcome.UNASSIGNED,
                    pool.targets().isEmpty() ? Optional.empty() : Optional.of(pool.distribution()),
                    Optional.empty(),
                    choice.considered());
        }
    }

    private void leave(QueuedTicket ticket, VersionedRule rule, Collection<TeamId> to, Outcome outcome) {
        if (tickets.leaveUnassigned(ticket.facts().ticket(), to, ticket.facts().version())) {
            keep(ticket, rule, outcome, Optional.empty(), Optional.empty(), List.of());
        }
    }

    private boolean claimed(QueuedTicket ticket, UserId winner) {
        var facts = ticket.facts();
        return tickets.claim(new Claim.Automatic(facts.ticket(), winner, facts.version())) == ClaimResult.CLAIMED;
    }

    private void keep(
            QueuedTicket ticket,
            VersionedRule rule,
            Outcome outcome,
            Optional<Distribution> distribution,
            Optional<UserId> winner,
            List<Considered> considered) {
        decisions.keep(new RoutingDecision(
                ticket.facts().ticket(),
                clock.instant(),
                ticket.facts().type(),
                rule.version(),
                outcome,
                distribution,
                winner,
                considered));
    }

    private Map<ContactId, Contact> samples(List<QueuedTicket> due, VersionedRule rule) {
        return rule.skills().on()
                ? contacts.byId(
                        due.stream().map(ticket -> ticket.facts().contact()).collect(Collectors.toSet()))
                : Map.of();
    }

    private static Set<SkillId> required(VersionedRule rule, Map<ContactId, Contact> writers, QueuedTicket ticket) {
        if (!rule.skills().on()) {
            return Set.of();
        }
        var writer = Optional.ofNullable(writers.get(ticket.facts().contact()));
        return rule.skills()
                .required(new TicketSample(
                        ticket.subject(),
                        ticket.preview(),
                        writer.map(Contact::name).orElse(""),
                        writer.map(contact -> contact.email().value()).orElse("")));
    }

    private static Set<UserId> all(Pool people, Collection<UserId> owners) {
        var all = new TreeSet<>(people.members());
        all.addAll(owners);
        return all;
    }
}
