package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.RoutingDecision.Outcome;
import io.stellwerk.team.SkillId;
import io.stellwerk.team.TeamId;
import io.stellwerk.tickets.Claim;
import io.stellwerk.tickets.QueuedTicket;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What was decided about a ticket.
 *
 * @param winner empty when nobody gets it
 * @param teams whose ticket it is when nobody gets it
 * @param mailed the owner of the contact, who is away and gets it by mail
 * @param newCycle whether the round robin began anew with it
 */
record Verdict(
        QueuedTicket ticket,
        Instant at,
        Outcome outcome,
        Optional<UserId> winner,
        Set<TeamId> teams,
        Optional<UserId> mailed,
        boolean newCycle,
        Set<SkillId> required) {

    static Verdict forSomebody(Due due, Instant at, Outcome outcome, Round.Turn turn) {
        return new Verdict(
                due.ticket(),
                at,
                outcome,
                Optional.of(turn.user()),
                Set.of(),
                Optional.empty(),
                turn.newCycle(),
                due.required());
    }

    static Verdict forNobody(Due due, Instant at, Outcome outcome, Set<TeamId> teams) {
        return new Verdict(due.ticket(), at, outcome, Optional.empty(), teams, Optional.empty(), false, due.required());
    }

    static Verdict byMail(Due due, Instant at, UserId owner) {
        return new Verdict(
                due.ticket(),
                at,
                Outcome.MAILED_TO_CONTACT_OWNER,
                Optional.empty(),
                Set.of(),
                Optional.of(owner),
                false,
                Set.of());
    }

    Claim claim() {
        var facts = ticket.facts();
        return winner.<Claim>map(owner -> new Claim.Automatic(facts.ticket(), owner, facts.version()))
                .orElseGet(() -> new Claim.LeftTo(facts.ticket(), teams, facts.version(), outcome == Outcome.WAITING));
    }
}
