package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.CountedStatements;
import io.stellwerk.Crew;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.SkillId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQueue;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The later parts of a queue in which nobody can get anything. */
class LongQueueTests extends StellwerkTest {

    private static final Set<Set<SkillId>> NOBODY_IS_LEFT = Set.of(Set.of());

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    Routing routing;

    @Autowired
    RoutingRules rules;

    @Autowired
    TicketQueue queue;

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

    /** @return how many statements it took */
    private int walk(Crew crew, TicketId after, Set<Set<SkillId>> unserved) {
        return CountedStatements.in(() -> routing.routeSome(crew.channel(), new Progress(after, unserved)));
    }

    private Crew waitingForNobody(int tickets) {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        routed.limit(crew.people(), 0);
        for (var number = 0; number < tickets; number++) {
            node.open(crew);
        }
        routed.awaitRouted(crew);
        return crew;
    }
}
