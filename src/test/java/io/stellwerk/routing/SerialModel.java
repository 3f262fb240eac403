package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.SkillId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Spec/01 section 3 once more, as plainly as it can be said and without anything of the product that decides: for each
 * ticket look at everybody, in a loop.
 */
final class SerialModel {

    private final List<Agent> agents = new ArrayList<>();

    /** Somebody with all that matters about them, changed in place. */
    static final class Agent {
        final long id;
        boolean mayGetTickets = true;
        boolean available = true;
        boolean speaksFrench;
        int open;
        int most = Integer.MAX_VALUE;
        Instant lastTicket = Instant.MIN;
        int turns;
        Instant lastTurn = Instant.MIN;

        Agent(long id) {
            this.id = id;
        }

        boolean canTake(boolean french, boolean onlyAvailable) {
            return mayGetTickets && (available || !onlyAvailable) && (speaksFrench || !french) && open < most;
        }
    }

    List<Agent> agents() {
        return agents;
    }

    /** Whom each ticket goes to, in the order they came; empty for those that wait. */
    List<Optional<UserId>> decide(PoolRule pool, boolean ignoreSkills, List<Boolean> tickets, Instant start) {
        var winners = new ArrayList<Optional<UserId>>();
        var anyWaits = false;
        var frenchWaits = false;
        for (var needsFrench : tickets) {
            var at = start.plusNanos(1_000L * winners.size());
            var mustWait = anyWaits || (frenchWaits && needsFrench);
            var winner = mustWait ? Optional.<Agent>empty() : next(pool, needsFrench, ignoreSkills);
            if (winner.isEmpty()) {
                anyWaits |= !needsFrench || ignoreSkills;
                frenchWaits |= needsFrench;
            }
            winner.ifPresent(agent -> give(agent, at));
            winners.add(winner.map(agent -> new UserId(agent.id)));
        }
        return winners;
    }

    private Optional<Agent> next(PoolRule pool, boolean french, boolean ignoreSkills) {
        var able = able(pool, french);
        if (able.isEmpty() && french && ignoreSkills) {
            able = able(pool, false);
        }
        return pool.distribution() == Distribution.ROUND_ROBIN ? inTurn(able, pool.weights()) : leastLoaded(able);
    }

    private List<Agent> able(PoolRule pool, boolean french) {
        var able = new ArrayList<Agent>();
        for (var agent : agents) {
            if (agent.canTake(french, pool.onlyAvailable())) {
                able.add(agent);
            }
        }
        return able;
    }

    private static Optional<Agent> leastLoaded(List<Agent> able) {
        Optional<Agent> best = Optional.empty();
        for (var agent : able) {
            if (best.isEmpty() || hasLess(agent, best.get())) {
                best = Optional.of(agent);
            }
        }
        return best;
    }

    private static boolean hasLess(Agent one, Agent other) {
        if (one.open != other.open) {
            return one.open < other.open;
        }
        return waitsLonger(one.lastTicket, one.id, other.lastTicket, other.id);
    }

    private Optional<Agent> inTurn(List<Agent> able, Map<UserId, Integer> weights) {
        var left = withTurnsLeft(able, weights);
        if (left.isEmpty() && !able.isEmpty()) {
            agents.forEach(agent -> agent.turns = 0);
            left = able;
        }
        Optional<Agent> best = Optional.empty();
        for (var agent : left) {
            if (best.isEmpty() || comesFirst(agent, best.get())) {
                best = Optional.of(agent);
            }
        }
        return best;
    }

    private static List<Agent> withTurnsLeft(List<Agent> able, Map<UserId, Integer> weights) {
        var all = new HashMap<>(weights);
        return able.stream()
                .filter(agent -> agent.turns < all.getOrDefault(new UserId(agent.id), 1))
                .toList();
    }

    private static boolean comesFirst(Agent one, Agent other) {
        if (one.turns != other.turns) {
            return one.turns < other.turns;
        }
        return waitsLonger(one.lastTurn, one.id, other.lastTurn, other.id);
    }

    private static boolean waitsLonger(Instant since, long id, Instant otherSince, long otherId) {
        return since.equals(otherSince) ? id < otherId : since.isBefore(otherSince);
    }

    private static void give(Agent agent, Instant at) {
        agent.open++;
        agent.lastTicket = at;
        agent.turns++;
        agent.lastTurn = at;
    }

    /** The product gave somebody a ticket. */
    void gave(UserId winner, boolean newCycle, Instant at) {
        if (newCycle) {
            agents.forEach(agent -> agent.turns = 0);
        }
        agents.stream().filter(agent -> agent.id == winner.value()).forEach(agent -> give(agent, at));
    }

    /** What the product is told about these people. */
    List<Candidate> candidates(SkillId french) {
        return agents.stream().map(agent -> candidate(agent, french)).toList();
    }

    private static Candidate candidate(Agent agent, SkillId french) {
        var like = agent.available ? People.somebody(agent.id) : People.away(agent.id);
        return new Candidate(
                like.user(),
                agent.mayGetTickets,
                true,
                true,
                true,
                like.availability(),
                new io.stellwerk.tickets.Workload(agent.open, known(agent.lastTicket)),
                agent.most == Integer.MAX_VALUE ? List.of() : List.of(new Occupancy(agent.open, agent.most)),
                agent.speaksFrench ? Set.of(french) : Set.of(),
                agent.turns,
                known(agent.lastTurn));
    }

    private static Optional<Instant> known(Instant at) {
        return at.equals(Instant.MIN) ? Optional.empty() : Optional.of(at);
    }
}
