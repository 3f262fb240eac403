package io.stellwerk.routing;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.base.Afterwards;
import io.stellwerk.base.Retried;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.AssignmentFacts;
import io.stellwerk.tickets.Claim;
import io.stellwerk.tickets.ClaimResult;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketOpened;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.Workloads;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Brings new tickets to their owner. */
@Service
@Retried
public class Routing {

    private final RoutingRules rules;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Tickets tickets;
    private final Teams teams;
    private final Workloads workloads;
    private final Clock clock;

    Routing(
            RoutingRules rules,
            Candidates candidates,
            Decisions decisions,
            Tickets tickets,
            Teams teams,
            Workloads workloads,
            Clock clock) {
        this.rules = rules;
        this.candidates = candidates;
        this.decisions = decisions;
        this.tickets = tickets;
        this.teams = teams;
        this.workloads = workloads;
        this.clock = clock;
    }

    /** Decides once and for all who gets a ticket that nobody owns; calling it again changes nothing. */
    @Unrestricted("Tickets are routed without anybody logged in")
    public void route(TicketId ticket) {
        tickets.facts(ticket)
                .filter(facts -> facts.open() && facts.owner().isEmpty())
                .ifPresent(this::route);
    }

    private void route(AssignmentFacts facts) {
        var rule = rules.of(facts.channel());
        switch (rule.rule()) {
            case NoOne none -> leaveUnassigned(facts, rule);
            case SpecificUsersAndTeams pool -> assign(facts, rule, pool);
        }
    }

    private void leaveUnassigned(AssignmentFacts facts, VersionedRule rule) {
        if (!decisions.exists(facts.ticket())) {
            decisions.keep(new RoutingDecision(
                    facts.ticket(),
                    clock.instant(),
                    facts.type(),
                    rule.version(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()));
        }
    }

    /** The people are locked before anything about them is read, so that nobody decides from the same counts. */
    private void assign(AssignmentFacts facts, VersionedRule rule, SpecificUsersAndTeams pool) {
        var people = Pool.of(pool.targets(), teams.members(Pool.teams(pool.targets())));
        workloads.lock(people.members());
        if (decisions.exists(facts.ticket())) {
            return;
        }
        var choice = switch (pool.distribution()) {
            case LOAD_BALANCED -> LoadBalanced.choose(candidates.of(people, facts.type()), pool.onlyAvailable());
        };
        if (carriedOut(choice, facts, pool)) {
            decisions.keep(new RoutingDecision(
                    facts.ticket(),
                    clock.instant(),
                    facts.type(),
                    rule.version(),
                    Optional.of(pool.distribution()),
                    choice.winner(),
                    choice.considered()));
        }
    }

    /** Whether the ticket still was as it was when the facts were read; if not, somebody else took care of it. */
    private boolean carriedOut(Choice choice, AssignmentFacts facts, SpecificUsersAndTeams pool) {
        return choice.winner()
                .map(winner -> tickets.claim(new Claim.Automatic(facts.ticket(), winner, facts.version()))
                        == ClaimResult.CLAIMED)
                .orElseGet(() -> tickets.assignTeams(facts.ticket(), Pool.teams(pool.targets()), facts.version()));
    }

    @Component
    static class Listener {

        private final Routing routing;

        Listener(Routing routing) {
            this.routing = routing;
        }

        @Afterwards
        void on(TicketOpened opened) {
            routing.route(opened.ticket());
        }
    }
}
