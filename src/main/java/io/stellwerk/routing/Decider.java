package io.stellwerk.routing;

import io.stellwerk.routing.RoutingDecision.Outcome;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.RoutingRule.TeamOnly;
import io.stellwerk.team.SkillId;
import io.stellwerk.team.TeamId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Decides tickets one after the other. Looks at nothing but the batch; chance comes from outside, too. */
final class Decider {

    private final Batch batch;
    private final RandomGenerator chance;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Set<Set<SkillId>> unserved;

    private Decider(Batch batch, RandomGenerator chance) {
        this.batch = batch;
        this.chance = chance;
        unserved = new HashSet<>(batch.unserved());
    }

    static Verdicts decide(Batch batch, RandomGenerator chance) {
        return new Decider(batch, chance).decide();
    }

    private Verdicts decide() {
        switch (batch.rule().rule()) {
            case NoOne none -> leaveAll(Outcome.UNASSIGNED, Set.of());
            case TeamOnly only -> leaveAll(Outcome.TEAM_ONLY, only.teams());
            case SpecificUsersAndTeams specific -> share(specific.pool());
            case CustomerAgent agent -> share(agent.whenItCannotAnswer().orElse(PoolRule.NOBODY));
            case ContactOwner owner -> share(owner.fallback().orElse(PoolRule.NOBODY), owner.mailedIfAway());
        }
        return new Verdicts(verdicts, unserved);
    }

    private void leaveAll(Outcome outcome, Set<TeamId> teams) {
        batch.due().forEach(due -> verdicts.add(Verdict.forNobody(due, now(), outcome, teams)));
    }

    private void share(PoolRule pool) {
        share(pool, false);
    }

    private void share(PoolRule pool, boolean mailedIfAway) {
        var round = new Round(pool, batch.rule().skills().ifNobodyHasThem(), batch.people(), batch.counts(), chance);
        batch.due()
                .forEach(due -> due.contactOwner()
                        .map(round::now)
                        .ifPresentOrElse(
                                owner -> toContactOwner(due, owner, mailedIfAway, pool, round),
                                () -> toPool(due, pool, round)));
    }

    /** @param owner as they are after what they got earlier in this batch, from the pool or as owner */
    private void toContactOwner(Due due, Candidate owner, boolean mailedIfAway, PoolRule pool, Round round) {
        var refusal = owner.refusal(true);
        if (refusal.isEmpty()) {
            verdicts.add(Verdict.forSomebody(
                    due, now(), Outcome.ASSIGNED_TO_CONTACT_OWNER, new Round.Turn(owner.user(), false)));
            round.gaveOutOfTurn(owner, verdicts.getLast().at());
        } else if (mailedIfAway && refusal.equals(Optional.of(Refusal.AWAY))) {
            verdicts.add(Verdict.byMail(due, now(), owner.user()));
        } else {
            toPool(due, pool, round);
        }
    }

    private void toPool(Due due, PoolRule pool, Round round) {
        turn(due, round).ifPresentOrElse(turn -> give(due, turn, round), () -> leaveOrWait(due, pool));
    }

    /** Nobody overtakes an older ticket that waits for the same people. */
    private Optional<Round.Turn> turn(Due due, Round round) {
        return unserved.stream().anyMatch(due.required()::containsAll) ? Optional.empty() : round.next(due.required());
    }

    private void give(Due due, Round.Turn turn, Round round) {
        verdicts.add(Verdict.forSomebody(due, now(), Outcome.ASSIGNED, turn));
        round.gave(turn, verdicts.getLast().at());
    }

    private void leaveOrWait(Due due, PoolRule pool) {
        var waits = pool.ifNobody() == IfNobody.WAIT;
        if (waits) {
            unserved.add(ignoresSkills() ? Set.of() : due.required());
        }
        if (!waits || !due.ticket().waiting()) {
            verdicts.add(Verdict.forNobody(
                    due, now(), waits ? Outcome.WAITING : Outcome.UNASSIGNED, Pool.teams(pool.targets())));
        }
    }

    private boolean ignoresSkills() {
        return batch.rule().skills().ifNobodyHasThem() == SkillRouting.Fallback.IGNORE_SKILLS;
    }

    /** Decisions of one batch follow each other in time, as who had a ticket last settles ties. */
    private Instant now() {
        return batch.now().plus(verdicts.size(), ChronoUnit.MICROS);
    }
}
