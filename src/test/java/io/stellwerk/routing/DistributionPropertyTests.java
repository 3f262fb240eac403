package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.accounts.UserId;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.SerialModel.Agent;
import io.stellwerk.routing.SkillRouting.Fallback;
import io.stellwerk.team.SkillId;
import io.stellwerk.tickets.AssignmentFacts;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.QueuedTicket;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A batch decides as the {@link SerialModel} does, over random crowds with weights, skills, limits, absences, and people
 * who come and go between batches. A failure names the seed that brings it back.
 */
class DistributionPropertyTests {

    static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    static final SkillId FRENCH = new SkillId(7);
    static final int HISTORIES = 600;

    @ParameterizedTest
    @EnumSource(value = Distribution.class, names = "RANDOM", mode = EnumSource.Mode.EXCLUDE)
    void aBatchDecidesAsOneTicketAfterTheOtherWould(Distribution distribution) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            var model = crowd(random);
            var pool = pool(distribution, random);
            var ignoreSkills = random.nextInt(3) == 0;
            for (int batch = 0; batch < 6; batch++) {
                comeAndGo(model.agents(), random);
                var tickets = tickets(random);
                var start = NINE.plusSeconds(batch);
                var decided = decide(pool, ignoreSkills, tickets, model, start, random);
                assertThat(decided)
                        .as("seed %d, batch %d", seed, batch)
                        .isEqualTo(model.decide(pool, ignoreSkills, tickets, start));
            }
        }
    }

    @Test
    void chanceOnlyPicksTheEligibleAndHoldsTheirLimits() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            var model = crowd(random);
            var pool = pool(Distribution.RANDOM, random);
            var tickets = tickets(random);
            var decided = decide(pool, false, tickets, model, NINE, random);
            for (var number = 0; number < tickets.size(); number++) {
                var french = tickets.get(number);
                var winner = decided.get(number);
                if (winner.isPresent()) {
                    var agent = agent(model, winner.get());
                    assertThat(agent.canTake(french, pool.onlyAvailable()))
                            .as("seed %d", seed)
                            .isTrue();
                    agent.open++;
                }
            }
        }
    }

    @Test
    void chanceIsTheSameForEverybodyInABatch() {
        var model = new SerialModel();
        IntStream.rangeClosed(1, 5).forEach(id -> model.agents().add(new Agent(id)));
        var tickets = IntStream.range(0, 50_000).mapToObj(number -> false).toList();
        var got = new HashMap<UserId, Integer>();
        decide(PoolRule.of(Set.of(), Distribution.RANDOM), false, tickets, model, NINE, new Random(1))
                .forEach(winner -> got.merge(winner.orElseThrow(), 1, Integer::sum));
        assertThat(got.values()).hasSize(5).allMatch(count -> Math.abs(count - 10_000) < 400);
    }

    /** As the product decides. */
    private static List<Optional<UserId>> decide(
            PoolRule pool,
            boolean ignoreSkills,
            List<Boolean> tickets,
            SerialModel model,
            Instant start,
            Random random) {
        var skills =
                new SkillRouting(true, List.of(), ignoreSkills ? Fallback.IGNORE_SKILLS : Fallback.KEEP_REQUIREMENT);
        var rule = new VersionedRule(new SpecificUsersAndTeams(pool), skills, Duration.ZERO, 1);
        var due = IntStream.range(0, tickets.size())
                .mapToObj(number ->
                        new Due(ticket(number), Optional.empty(), tickets.get(number) ? Set.of(FRENCH) : Set.of()))
                .toList();
        var batch = new Batch(rule, due, model.candidates(FRENCH), Set.of(), start);
        return Decider.decide(batch, random).list().stream()
                .map(Verdict::winner)
                .toList();
    }

    private static Agent agent(SerialModel model, UserId user) {
        return model.agents().stream()
                .filter(agent -> agent.id == user.value())
                .findFirst()
                .orElseThrow();
    }

    static PoolRule pool(Distribution distribution, Random random) {
        var weights = new HashMap<UserId, Integer>();
        for (long id = 1; id <= 12; id++) {
            if (random.nextInt(3) == 0) {
                weights.put(new UserId(id), 1 + random.nextInt(3));
            }
        }
        return new PoolRule(Set.of(), distribution, random.nextBoolean(), IfNobody.WAIT, weights);
    }

    static SerialModel crowd(Random random) {
        var model = new SerialModel();
        IntStream.rangeClosed(1, 1 + random.nextInt(8))
                .forEach(id -> model.agents().add(somebody(id, random)));
        return model;
    }

    private static Agent somebody(long id, Random random) {
        var agent = new Agent(id);
        agent.available = random.nextInt(5) > 0;
        agent.mayGetTickets = random.nextInt(8) > 0;
        agent.speaksFrench = random.nextInt(3) == 0;
        agent.open = random.nextInt(3);
        agent.most = random.nextInt(3) == 0 ? agent.open + random.nextInt(6) : Integer.MAX_VALUE;
        agent.lastTicket = random.nextBoolean() ? Instant.MIN : NINE.minusSeconds(1 + random.nextInt(3));
        return agent;
    }

    /** Somebody leaves, somebody joins, somebody goes away or comes back, somebody has closed tickets. */
    static void comeAndGo(List<Agent> agents, Random random) {
        if (agents.size() > 1 && random.nextInt(3) == 0) {
            agents.remove(random.nextInt(agents.size()));
        }
        var id = 9 + random.nextInt(4);
        if (random.nextBoolean() && agents.stream().noneMatch(agent -> agent.id == id)) {
            agents.add(somebody(id, random));
        }
        var somebody = agents.get(random.nextInt(agents.size()));
        somebody.available = random.nextInt(4) > 0;
        somebody.open = random.nextInt(somebody.open + 1);
    }

    /** Whether each of them needs French. */
    private static List<Boolean> tickets(Random random) {
        var tickets = new ArrayList<Boolean>();
        IntStream.range(0, random.nextInt(15)).forEach(number -> tickets.add(random.nextInt(4) == 0));
        return tickets;
    }

    private static QueuedTicket ticket(long id) {
        return ticket(id, false);
    }

    static QueuedTicket ticket(long id, boolean waiting) {
        var facts = new AssignmentFacts(
                new TicketId(id), new ChannelId(1), TicketType.EMAIL, new ContactId(1), true, Optional.empty(), 0);
        return new QueuedTicket(facts, "Ticket " + id, NINE, waiting, true);
    }
}
