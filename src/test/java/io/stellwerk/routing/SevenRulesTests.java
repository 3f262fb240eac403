package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.tickets.BulkTickets;
import io.stellwerk.tickets.ClaimResult;
import io.stellwerk.tickets.Criterion;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQuery;
import io.stellwerk.tickets.TicketSearch;
import io.stellwerk.tickets.TicketSort;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What holds however many messages come in at once, on two nodes that share one database (spec/01 section 7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SevenRulesTests extends StellwerkTest {

    private static final int THREADS = 4;

    @Autowired
    Clock clock;

    @Autowired
    AutowireCapableBeanFactory application;

    @SuppressWarnings("NullAway.Init")
    private TwoNodes nodes;

    @SuppressWarnings("NullAway.Init")
    private RoutedTickets routed;

    @BeforeAll
    void startTheOtherNode() {
        nodes = application.createBean(TwoNodes.class);
        routed = application.createBean(RoutedTickets.class);
        nodes.start();
    }

    @AfterAll
    void stopTheOtherNode() {
        nodes.stop();
    }

    @Test
    void aTicketGetsAtMostOneAutomaticAssignmentAndAManualOneIsNeverOverwritten() throws InterruptedException {
        var crew = routed.crew(3, Distribution.LOAD_BALANCED, IfNobody.LEAVE_UNASSIGNED);
        var chosen = routed.hireOne(BuiltInPreset.AGENT);
        var calls = new ArrayList<Callable<List<TicketId>>>();
        for (var node : nodes.both()) {
            calls.addAll(Collections.nCopies(
                    THREADS,
                    () -> IntStream.range(0, 12)
                            .mapToObj(number -> {
                                var ticket = node.open(crew);
                                if (number % 2 == 0) {
                                    nodes.other(node).assign(ticket, chosen);
                                }
                                node.route(ticket);
                                return number % 2 == 0 ? ticket : new TicketId(0);
                            })
                            .toList()));
        }
        var byHand = new HashSet<TicketId>();
        Together.call(calls).forEach(byHand::addAll);
        routed.awaitNobodyQueued(crew);

        for (var ticket : routed.tickets(crew)) {
            var kinds = routed.ownerEvents(ticket);
            assertThat(kinds.stream().filter(Kind.ASSIGNED_AUTOMATICALLY::equals))
                    .hasSizeLessThanOrEqualTo(1);
            if (byHand.contains(ticket)) {
                assertThat(routed.owner(ticket)).contains(chosen);
                assertThat(kinds.getLast()).isEqualTo(Kind.ASSIGNED);
            } else {
                assertThat(kinds).containsExactly(Kind.ASSIGNED_AUTOMATICALLY);
            }
        }
    }

    @Test
    void capacityIsNeverExceededEvenWhereTwoChannelsShareTheirPeople() throws InterruptedException {
        var crew = routed.crew(4, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        var second = routed.anotherChannelOf(crew, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        routed.limit(crew.people(), 5);
        var most = new ArrayList<Integer>();
        var going = new AtomicBoolean(true);
        try (var watching = Executors.newSingleThreadExecutor()) {
            var watched = watching.submit(() -> {
                while (going.get()) {
                    most.add(routed.mostOpenOf(crew.people()));
                }
                return true;
            });
            nodes.openTogether(List.of(crew, second), THREADS, 5);
            routed.awaitRouted(crew);
            routed.awaitRouted(second);
            going.set(false);
            assertThat(watched).succeedsWithin(Duration.ofSeconds(5));
        }
        assertThat(most).isNotEmpty().allMatch(open -> open <= 5);
        assertThat(routed.loads(crew.people()).values()).hasSize(4).containsOnly(5);
        assertThat(routed.waiting(crew).size() + routed.waiting(second).size()).isEqualTo(2 * 2 * THREADS * 5 - 20);
    }

    @Test
    void whatPeopleGetWhileRoutersWaitForThemCountsAgainstTheirCapacity() {
        var crew = routed.crew(2, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        var second = routed.anotherChannelOf(crew, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        routed.limit(crew.people(), 1);
        var byHand = List.of(routed.unrouted(nodes.here()), routed.unrouted(nodes.here()));
        routed.whileHeld(crew.people(), () -> {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> nodes.here().open(crew)),
                            CompletableFuture.runAsync(() -> nodes.there().open(second)))
                    .join();
            await().until(() -> routed.waitingForPeople() >= 2);
            assertThat(routed.loads(crew.people())).isEmpty();
            IntStream.range(0, 2)
                    .forEach(number -> nodes.here()
                            .assign(byHand.get(number), crew.people().get(number)));
        });

        routed.awaitRouted(crew);
        routed.awaitRouted(second);
        assertThat(routed.loads(crew.people()).values()).hasSize(2).containsOnly(1);
        assertThat(routed.waiting(crew)).hasSize(1);
        assertThat(routed.waiting(second)).hasSize(1);
    }

    @Test
    void oneRouterAtATimeDecidesForAChannelWhicheverNodeItIsOn() {
        var crew = routed.crew(3, Distribution.ROUND_ROBIN, IfNobody.LEAVE_UNASSIGNED);
        routed.whileRoutingHangs(crew, () -> {
            nodes.openTogether(List.of(crew), THREADS, 3);
            await().until(() -> routed.waitingForTheRule() >= 2);
            assertThat(routed.loads(crew.people())).isEmpty();
            return true;
        });

        routed.awaitNobodyQueued(crew);
        var winners = routed.winnersInOrder(crew);
        assertThat(winners).hasSize(2 * THREADS * 3);
        for (var cycle = 0; cycle < winners.size(); cycle += 3) {
            assertThat(new HashSet<>(winners.subList(cycle, cycle + 3))).hasSize(3);
        }
    }

    @Test
    void roundRobinGivesNobodyASecondTicketWhileSomebodyEligibleHasNone() throws InterruptedException {
        var crew = routed.crew(5, Distribution.ROUND_ROBIN, IfNobody.LEAVE_UNASSIGNED);

        nodes.openTogether(List.of(crew), THREADS, 10);
        routed.awaitNobodyQueued(crew);

        var winners = routed.winnersInOrder(crew);
        assertThat(winners).hasSize(80);
        for (var cycle = 0; cycle < winners.size(); cycle += 5) {
            assertThat(new HashSet<>(winners.subList(cycle, cycle + 5))).hasSize(5);
        }
    }

    @Test
    void loadBalancedFromEqualLoadsEndsWithinOne() throws InterruptedException {
        var crew = routed.crew(7, Distribution.LOAD_BALANCED, IfNobody.LEAVE_UNASSIGNED);

        nodes.openTogether(List.of(crew), THREADS, 13);
        routed.awaitNobodyQueued(crew);

        var loads = routed.loads(crew.people()).values();
        assertThat(loads.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2 * THREADS * 13);
        assertThat(Collections.max(loads) - Collections.min(loads)).isLessThanOrEqualTo(1);
    }

    @Test
    void aFailingRoutingNeitherBlocksNorLosesIntake() throws InterruptedException {
        var crew = routed.crew(2, Distribution.LOAD_BALANCED, IfNobody.LEAVE_UNASSIGNED);
        routed.breakTheRuleOf(crew);

        nodes.openTogether(List.of(crew), THREADS, 3);
        assertThat(routed.tickets(crew))
                .hasSize(2 * THREADS * 3)
                .allMatch(ticket -> routed.owner(ticket).isEmpty());

        routed.mendTheRuleOf(crew, Distribution.LOAD_BALANCED);
        routed.awaitNobodyQueued(crew);
        assertThat(routed.tickets(crew)).allMatch(ticket -> routed.owner(ticket).isPresent());
    }

    @Test
    void aSlowRoutingNeitherBlocksNorLosesIntakeNorACustomersAnswer() throws InterruptedException {
        var crew = routed.crew(2, Distribution.LOAD_BALANCED, IfNobody.LEAVE_UNASSIGNED);
        var known = nodes.here().open(crew);
        routed.awaitNobodyQueued(crew);
        nodes.here().close(known);

        routed.whileRoutingHangs(crew, () -> {
            nodes.openTogether(List.of(crew), THREADS, 3);
            nodes.here().customerWritesAgain(known);
            assertThat(routed.tickets(crew)).hasSize(1 + 2 * THREADS * 3);
            return true;
        });

        routed.awaitNobodyQueued(crew);
        assertThat(routed.tickets(crew)).allMatch(ticket -> routed.owner(ticket).isPresent());
    }

    @Test
    void everyWriterGoesThroughTheSameClaim() throws Exception {
        nodes.whileTheFirstDoesAllChores(this::everyWriterWaitsForThePerson);
    }

    private void everyWriterWaitsForThePerson() throws InterruptedException {
        var crew = routed.crew(2, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        var writer = routed.hireOne(BuiltInPreset.ADMIN);
        var leaver = routed.hireOne(BuiltInPreset.AGENT);
        var target = crew.people().getFirst();
        routed.limit(List.of(crew.people().getLast()), 0);
        var byHand = routed.unrouted(nodes.here());
        var answered = routed.unrouted(nodes.here());
        var handedOver = routed.unrouted(nodes.here());
        nodes.here().assign(handedOver, leaver);
        var selected = routed.unrouted(nodes.here());
        var filtered = routed.unrouted(nodes.here());
        var asked = clock.instant();
        var wholeList = new TicketQuery(
                TicketView.UNASSIGNED,
                new TicketFilter(
                        List.of(new Criterion.OfChannel(routed.facts(filtered).channel()))),
                TicketSearch.NOTHING,
                TicketSort.LAST_ACTIVITY);
        try (var writers = Executors.newFixedThreadPool(6)) {
            routed.whileHeld(List.of(target, writer), () -> {
                var running = List.of(
                        writers.submit(() -> nodes.there().assign(byHand, target)),
                        writers.submit(() -> nodes.here().replyAs(writer, answered)),
                        writers.submit(() -> nodes.there().handOver(leaver, new HandOver.GiveTo(target))),
                        writers.submit(() -> nodes.there().assignAll(new BulkTickets.Chosen(Set.of(selected)), target)),
                        writers.submit(
                                () -> nodes.here().assignAll(new BulkTickets.WholeList(wholeList, asked), target)),
                        writers.submit(() -> nodes.here().open(crew)));
                await().atMost(Duration.ofSeconds(30)).until(() -> routed.waitingForPeople() >= 6);
                for (var ticket : List.of(byHand, answered, selected, filtered)) {
                    assertThat(routed.owner(ticket)).isEmpty();
                }
                assertThat(routed.owner(handedOver)).contains(leaver);
                assertThat(running.getLast().isDone()).isTrue();
            });
            writers.shutdown();
            assertThat(writers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
        routed.awaitNobodyQueued(crew);
        for (var ticket : List.of(selected, filtered)) {
            await().untilAsserted(() -> assertThat(routed.owner(ticket)).contains(target));
            assertThat(routed.ownerEvents(ticket)).containsExactly(Kind.ASSIGNED);
        }
        assertThat(routed.owner(byHand)).contains(target);
        assertThat(routed.owner(answered)).contains(writer);
        assertThat(routed.owner(handedOver)).contains(target);
        assertThat(routed.owner(routed.tickets(crew).getFirst())).contains(target);
    }

    @Test
    void writingTheSameOwnerAgainIsNothing() {
        var crew = routed.crew(1, Distribution.LOAD_BALANCED, IfNobody.LEAVE_UNASSIGNED);
        var agent = crew.people().getFirst();
        var ticket = nodes.here().open(crew);
        routed.awaitNobodyQueued(crew);
        var before = routed.facts(ticket);

        assertThat(nodes.there().assign(ticket, agent)).isEqualTo(ClaimResult.ALREADY_SO);
        assertThat(routed.claimAutomatically(ticket, agent)).isEqualTo(ClaimResult.ALREADY_SO);
        nodes.here().replyAs(agent, ticket);
        nodes.here().route(ticket);
        assertThat(routed.facts(ticket)).isEqualTo(before);
        assertThat(routed.ownerEvents(ticket)).containsExactly(Kind.ASSIGNED_AUTOMATICALLY);

        assertThat(nodes.there().unassign(ticket)).isEqualTo(ClaimResult.CLAIMED);
        assertThat(nodes.here().unassign(ticket)).isEqualTo(ClaimResult.ALREADY_SO);
        assertThat(nodes.there().leaveToTeam(ticket, crew.team())).isEqualTo(ClaimResult.ALREADY_SO);
        assertThat(routed.ownerEvents(ticket)).containsExactly(Kind.ASSIGNED_AUTOMATICALLY, Kind.UNASSIGNED);
        assertThat(routed.facts(ticket).version()).isEqualTo(before.version() + 1);
    }

    @Test
    void nobodyOvertakesAnOlderTicketThatWaits() throws InterruptedException {
        var crew = routed.crew(2, Distribution.LOAD_BALANCED, IfNobody.WAIT);
        routed.limit(crew.people(), 1);
        nodes.openTogether(List.of(crew), THREADS, 4);
        routed.awaitRouted(crew);
        var served = 0;
        while (!routed.waiting(crew).isEmpty()) {
            var waiting = routed.waiting(crew);
            var oldest = waiting.getFirst();
            nodes.there().close(routed.oldestOwned(crew));
            await().until(() -> routed.owner(oldest).isPresent());
            assertThat(routed.waiting(crew)).isEqualTo(waiting.subList(1, waiting.size()));
            served++;
        }
        assertThat(served).isEqualTo(2 * THREADS * 4 - 2);
    }
}
