package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.CountedStatements;
import io.stellwerk.Crew;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.routing.Condition.Operator;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.SkillId;
import io.stellwerk.team.Skills;
import io.stellwerk.tickets.ManyTickets;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQueue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The later parts of a queue in which nobody can get anything. */
class LongQueueTests extends StellwerkTest {

    private static final Set<Set<SkillId>> NOBODY_IS_LEFT = Set.of(Set.of());
    private static final Condition SOME = new Condition(Property.SUBJECT, Operator.DOES_NOT_CONTAIN, "english");

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    Routing routing;

    @Autowired
    RoutingRules rules;

    @Autowired
    TicketQueue queue;

    @Autowired
    Skills skills;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private RoutedTickets routed;

    @SuppressWarnings("NullAway.Init")
    private Node node;

    @BeforeEach
    void setUp() {
        routed = application.createBean(RoutedTickets.class);
        node = application.createBean(TwoNodes.class).here();
    }

    @Test
    void whoWaitsBehindATicketThatTakesAnybodyIsNotHeldAgain() {
        var crew = waitingForNobody(3);
        var first = routed.waiting(crew).getFirst();

        assertThat(walk(crew, first, NOBODY_IS_LEFT)).isLessThan(walk(crew, first, Set.of()));
        assertThat(queue.of(crew.channel(), first, 10)).hasSize(2);
        assertThat(queue.undecided(crew.channel(), first, 10)).isEmpty();
    }

    @Test
    void unlessTheOwnerOfItsContactMayHaveComeBack() {
        var crew = waitingForNobody(2);
        var first = routed.waiting(crew).getFirst();
        var withoutOwners = walk(crew, first, NOBODY_IS_LEFT);

        var pool = PoolRule.of(Set.of(new WholeTeam(crew.team())), Distribution.LOAD_BALANCED)
                .waiting();
        SystemUser.run(() -> rules.set(crew.channel(), new ContactOwner(Optional.of(pool), false)));

        assertThat(walk(crew, first, NOBODY_IS_LEFT)).isGreaterThan(withoutOwners);
    }

    @Test
    void aFreshTicketBehindThemLearnsThatItWaits() {
        var crew = waitingForNobody(2);
        var fresh = node.open(crew);
        routed.awaitRouted(crew);

        assertThat(routed.waiting(crew)).hasSize(3).endsWith(fresh);
        assertThat(routed.owner(fresh)).isEmpty();
    }

    @Test
    void whoWaitsForASkillThatAnOlderTicketWaitsForIsNotHeldAgain() {
        var crew = waitingForASkill(2, SOME);
        var first = routed.waiting(crew).getFirst();

        assertThat(walk(crew, first, Set.of(Set.of(skill())))).isLessThan(walk(crew, first, Set.of()) / 2);
    }

    @Test
    void butWhoWaitsForAnotherSkillIs() {
        var crew = waitingForASkill(2, SOME);
        var first = routed.waiting(crew).getFirst();
        var another = skills.all().getLast().id();

        assertThat(walk(crew, first, Set.of(Set.of(another)))).isGreaterThanOrEqualTo(walk(crew, first, Set.of()));
    }

    @Test
    void whenAllTicketsNeedASkillTheLaterOnesAreNotEvenRead() {
        var crew = waitingForASkill(2);
        var first = routed.waiting(crew).getFirst();

        assertThat(walk(crew, first, Set.of(Set.of(skill())))).isEqualTo(walk(crew, first, NOBODY_IS_LEFT));
    }

    @Test
    void aLongQueueForASkillThatNobodyFreeHasCostsLittleMoreThanItsBeginning() {
        var crew = waitingForASkill(1, SOME);
        var first = routed.waiting(crew).getFirst();
        var alone = CountedStatements.in(() -> node.route(first));
        var many = new ManyTickets(jdbc, first);
        try {
            many.copy(2 * Routing.TICKETS_AT_ONCE);

            var all = CountedStatements.in(() -> node.route(first));
            assertThat(all).isLessThan(2 * alone);
            assertThat(routed.waiting(crew)).hasSize(2 * Routing.TICKETS_AT_ONCE + 1);
        } finally {
            many.delete();
        }
    }

    @Test
    void whoNeedsNoSkillIsFoundBehindALongQueueForOne() {
        var crew = waitingForASkill(1, SOME);
        var first = routed.waiting(crew).getFirst();
        var many = new ManyTickets(jdbc, first);
        try {
            var last = many.copy(2 * Routing.TICKETS_AT_ONCE).getLast();
            jdbc.sql("UPDATE ticket SET subject = CONCAT(subject, ' in English') WHERE id = :id")
                    .param("id", last.value())
                    .update();

            node.route(first);

            assertThat(routed.owner(last)).contains(crew.agent().id());
            assertThat(routed.waiting(crew)).hasSize(2 * Routing.TICKETS_AT_ONCE);
        } finally {
            jdbc.sql("UPDATE ticket SET subject = REPLACE(subject, ' in English', '') WHERE channel_id = :channel")
                    .param("channel", crew.channel().value())
                    .update();
            many.delete();
        }
    }

    /** @return how many statements it took */
    private int walk(Crew crew, TicketId after, Set<Set<SkillId>> unserved) {
        return CountedStatements.in(() -> routing.routeSome(crew.channel(), new Progress(after, unserved)));
    }

    private Crew waitingForNobody(int tickets) {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        routed.limit(crew.people(), 0);
        open(tickets, crew);
        return crew;
    }

    /** One agent is free but lacks the skill that tickets need for which this holds. */
    private Crew waitingForASkill(int tickets, Condition... conditions) {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        var pool = PoolRule.of(Set.of(new WholeTeam(crew.team())), Distribution.LOAD_BALANCED)
                .waiting();
        var needed = new SkillRouting(
                true,
                List.of(new SkillRule(List.of(conditions), Set.of(skill()))),
                SkillRouting.Fallback.KEEP_REQUIREMENT);
        SystemUser.run(() -> rules.set(crew.channel(), new SpecificUsersAndTeams(pool), needed, Duration.ZERO));
        open(tickets, crew);
        return crew;
    }

    private void open(int tickets, Crew crew) {
        for (var number = 0; number < tickets; number++) {
            node.open(crew);
        }
        routed.awaitRouted(crew);
    }

    private SkillId skill() {
        return skills.all().getFirst().id();
    }
}
