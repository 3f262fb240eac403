package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many tickets follow their status some at a time, while everybody works and admins change their minds. */
class StatusMovesTests extends StellwerkTest {

    private static final String ADMIN = "admin@demo.example";
    private static final int MANY = 650;

    @Autowired
    Pipeline pipeline;

    @Autowired
    StatusMoveRun run;

    @Autowired
    StatusMoveRows moveRows;

    @Autowired
    CatchingUp catchingUp;

    @Autowired
    WakeUps wakeUps;

    @Autowired
    StatusRows statusRows;

    @Autowired
    Statuses statuses;

    @Autowired
    TicketBoard board;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketLabels labels;

    @Autowired
    TicketQueue queue;

    @Autowired
    Workloads workloads;

    @Autowired
    Users users;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Status " + UUID.randomUUID().toString().substring(0, 8);
    private final List<ManyTickets> copies = new ArrayList<>();

    @AfterEach
    void takeAway() {
        copies.forEach(ManyTickets::delete);
        all().stream()
                .filter(status -> status.name().startsWith(name))
                .forEach(status -> acting.run(
                        ADMIN,
                        () -> pipeline.delete(
                                status,
                                Optional.of(statuses.with(StatusRole.DONE).id()))));
        await().until(() -> moves().isEmpty());
    }

    @Test
    void whoClosesAStatusOfManyTicketsWaitsForNoneOfThem() throws Exception {
        var crew = crews.hire(1);
        var status = create("", true);
        var many = manyWith(status, crew);

        whileHeld(many.getLast(), () -> {
            click(() -> change(status, false));

            assertThat(find(status).open()).isFalse();
            await().until(() -> !isOpen(many.getFirst()));
            assertThat(moves()).singleElement().satisfies(move -> {
                assertThat(move.status().id()).isEqualTo(status.id());
                assertThat(move.left()).isBetween(1L, (long) MANY + 1);
            });
            acting.run(email(crew), () -> tickets.reopen(many.get(1)));
            assertThat(isOpen(many.get(1))).isTrue();
        });

        await().until(() -> moves().isEmpty());
        assertThat(many).filteredOn(this::isOpen).containsExactly(many.get(1));
        assertThat(load(crew)).isOne();
    }

    @Test
    void theTicketsOfADeletedStatusCountForTheOtherOneFromTheClickOn() throws Exception {
        var crew = crews.hire(1);
        var gone = create("", true);
        var other = create(" instead", false);
        var many = manyWith(gone, crew);

        whileHeld(many.getLast(), () -> {
            click(() -> pipeline.delete(gone, Optional.of(other.id())));

            assertThat(all()).extracting(TicketStatus::id).doesNotContain(gone.id());
            assertThat(statuses.find(gone.id()).map(TicketStatus::id)).contains(other.id());
            assertThat(acting.call(ADMIN, pipeline::use)).containsEntry(other.id(), MANY + 1L);
            var ofCrew = new TicketQuery(
                    TicketView.ALL,
                    new TicketFilter(List.of(
                            new Criterion.InStatus(other.id()),
                            new Criterion.OwnedBy(crew.agent().id()))),
                    TicketSearch.NOTHING,
                    TicketSort.LAST_ACTIVITY);
            var page = acting.call(ADMIN, () -> board.page(ofCrew, Map.of(other.id(), 300)));
            assertThat(page.counts()).containsEntry(other.id(), MANY + 1L);
            assertThat(page.lanes().get(other.id())).hasSize(300);
            assertThat(create("", true).id()).isNotEqualTo(gone.id());
        });

        await().until(() -> moves().isEmpty());
        assertThat(many).noneMatch(this::isOpen);
        assertThat(timeline(many.getLast()))
                .filteredOn(event -> event.kind() == Kind.STATUS_CHANGED)
                .last()
                .extracting(TimelineEvent::before, TimelineEvent::after)
                .containsExactly(Optional.of(name), Optional.of(other.name()));
        assertThat(load(crew)).isZero();
    }

    @Test
    void whatWasKilledInTheMiddleIsCarriedOn() {
        var crew = crews.hire(1);
        var status = create("", true);
        var many = manyWith(status, crew);
        var turn = turn(status, false);
        run.begin(turn);
        run.some(turn, 0);
        assertThat(many).filteredOn(this::isOpen).hasSize(MANY + 1 - StatusMoveRun.SLICE);

        run.begin(turn);

        assertThat(StatusMoveRun.Running.runAll(run, turn, () -> true)).isFalse();
        assertThat(moves()).singleElement().extracting(StatusMove::done).isEqualTo((long) StatusMoveRun.SLICE);
        assertThat(runAll(turn)).isTrue();
        assertThat(many).noneMatch(this::isOpen);
        assertThat(moves()).isEmpty();
    }

    @Test
    void onlyTicketsThatAreNotThereYetAreLeft() {
        var crew = crews.hire(1);
        var status = create("", true);
        var few = manyWith(status, crew, 2);
        run.some(turn(status, false), few.getFirst().value());

        run.begin(turn(find(status), true));

        assertThat(moves()).singleElement().satisfies(move -> {
            assertThat(move.tickets()).isEqualTo(3);
            assertThat(move.left()).isEqualTo(2);
        });
        acting.run(ADMIN, () -> pipeline.change(find(status), settings("", false)));
    }

    @Test
    void everybodyHearsOfEachStep() {
        var crew = crews.hire(1);
        var status = create("", true);
        var ticket = manyWith(status, crew, 1).getFirst();
        var turn = turn(status, false);

        hear(() -> run.some(turn, 0), Tickets.topic(ticket), Tickets.ALL, Pipeline.MOVES);
        hear(() -> run.end(turn), Pipeline.MOVES, Statuses.TOPIC);
    }

    @Test
    void aTicketThatGotAnotherStatusSinceItWasReadStaysThere() {
        var crew = crews.hire(1);
        var status = create("", true);
        var few = manyWith(status, crew, 1);
        turn(status, false);
        var read = moveRows.behind(status.id(), 0, few.size());
        var other = statuses.with(StatusRole.AGENT_REPLIED).id();
        acting.run(email(crew), () -> tickets.changeStatus(few.getFirst(), other));

        catchUp(status, read, Set.of(crew.agent().id()));

        assertThat(status(few.getFirst())).isEqualTo(other.value());
        assertThat(isOpen(few.getFirst())).isTrue();
        assertThat(isOpen(few.getLast())).isFalse();
    }

    @Test
    void aTicketThatGotAnotherOwnerSincePeopleWereHeldFollowsLater() {
        var crew = crews.hire(2);
        var status = create("", true);
        var few = manyWith(status, crew, 1);
        var turn = turn(status, false);
        var read = moveRows.behind(status.id(), 0, few.size());
        customers.give(few.getFirst(), crew.agents().getLast().email().value());

        catchUp(status, read, Set.of(crew.agent().id()));

        assertThat(isOpen(few.getFirst())).isTrue();
        assertThat(isOpen(few.getLast())).isFalse();
        assertThat(runAll(turn)).isTrue();
        assertThat(isOpen(few.getFirst())).isFalse();
    }

    @Test
    void twoNodesMoveEachTicketOnce() throws Exception {
        var crew = crews.hire(1);
        var gone = create("", true);
        var other = create(" instead", true);
        var many = manyWith(gone, crew);
        var turn = leaving(gone, other);

        Callable<Boolean> node = () -> runAll(turn);
        Together.call(List.of(node, node));

        assertThat(many).allSatisfy(ticket -> assertThat(countOfMoves(ticket)).isOne());
    }

    @Test
    void aStatusThatOpensAgainWhileItsTicketsAreClosedOpensThemAgain() {
        var crew = crews.hire(1);
        var status = create("", true);
        var many = manyWith(status, crew);
        var closing = turn(status, false);
        run.some(closing, 0);

        acting.run(ADMIN, () -> pipeline.change(find(status), settings("", true)));

        await().until(() -> moves().isEmpty());
        assertThat(many).allMatch(this::isOpen);
        assertThat(many).allMatch(ticket -> owner(ticket).isPresent());
        assertThat(load(crew)).isEqualTo(MANY + 1L);
        assertThat(run.some(closing, 0)).isEqualTo(OptionalLong.empty());
        assertThat(many).allMatch(this::isOpen);
    }

    @Test
    void ticketsOnTheirWayToAStatusThatIsDeletedTooGoOnToTheNext() {
        var crew = crews.hire(1);
        var gone = create("", true);
        var between = create(" between", true);
        var last = create(" at last", false);
        var many = manyWith(gone, crew);
        var turn = leaving(gone, between);
        assertThat(acting.call(ADMIN, () -> pipeline.delete(between, Optional.empty())))
                .isEqualTo(PipelineResult.IN_USE);
        run.some(turn, 0);

        assertThat(acting.call(ADMIN, () -> pipeline.delete(between, Optional.of(last.id()))))
                .isEqualTo(PipelineResult.SAVED);
        assertThat(statuses.find(gone.id()).map(TicketStatus::id)).contains(last.id());
        runAll(turn);

        await().until(() -> moves().isEmpty());
        assertThat(many).noneMatch(this::isOpen);
        assertThat(many).allMatch(ticket -> status(ticket) == last.id().value());
        assertThat(rowExists(gone) || rowExists(between)).isFalse();
    }

    @Test
    void whatHappensToTicketsThatDidNotFollowYetStays() {
        var crew = crews.hire(1);
        var status = create("", true);
        var other = customers.writeTo(email(crew), "Comes meanwhile");
        var many = manyWith(status, crew);
        var turn = turn(status, false);
        run.some(turn, 0);
        var late = many.getLast();
        var early = many.getFirst();

        customers.reply(late, "One more question");
        customers.reply(early, "Me too");
        acting.run(email(crew), () -> tickets.changeStatus(other, status.id()));
        assertThat(isOpen(other)).isFalse();
        runAll(turn);

        assertThat(isOpen(late)).isTrue();
        assertThat(isOpen(early)).isTrue();
        assertThat(owner(late)).contains(crew.agent().id());
        assertThat(load(crew)).isEqualTo(2L);
    }

    @Test
    void aTicketThatIsStillToOpenCountsAsClosedUntilThen() {
        var crew = crews.hire(1);
        var status = create("", false);
        var many = manyWith(status, crew);
        var turn = turn(status, true);
        run.some(turn, 0);
        var late = many.getLast();

        acting.run(ADMIN, () -> labels.prioritise(late, TicketPriority.URGENT));
        runAll(turn);

        assertThat(jdbc.sql("SELECT stage FROM ticket_stage WHERE ticket_id = :ticket ORDER BY id")
                        .param("ticket", late.value())
                        .query(String.class)
                        .list())
                .containsExactly("CLOSED", "OPEN");
    }

    @Test
    void amongManyThatOpenThoseOfSomebodyWhoLeftAreRoutedAgain() {
        var crew = crews.hire(2);
        var status = create("", false);
        var leaver = crew.agents().getLast();
        var theirs = customers.writeTo(leaver.email().value(), "Closed with its status");
        acting.run(ADMIN, () -> tickets.changeStatus(theirs, status.id()));
        var many = manyWith(status, crew);
        SystemUser.run(() -> users.deactivate(leaver.id(), new HandOver.Unassign()));

        acting.run(ADMIN, () -> pipeline.change(find(status), settings("", true)));

        await().until(() -> moves().isEmpty());
        assertThat(isOpen(theirs)).isTrue();
        assertThat(owner(theirs)).isEmpty();
        assertThat(many).allMatch(this::isOpen);
    }

    private void hear(Runnable step, Topic... topics) {
        var heard = ConcurrentHashMap.<Topic>newKeySet();
        var watches = Arrays.stream(topics)
                .map(topic -> wakeUps.watch(topic, () -> heard.add(topic)))
                .toList();
        step.run();
        await().untilAsserted(() -> assertThat(heard).containsExactlyInAnyOrder(topics));
        watches.forEach(WakeUps.Watch::stop);
    }

    private void catchUp(TicketStatus status, List<Straggler> stragglers, Set<UserId> held) {
        transaction.executeWithoutResult(any -> catchingUp.catchUp(status.id(), stragglers, held));
    }

    private void whileHeld(TicketId ticket, Steps steps) throws Exception {
        var done = new CompletableFuture<Boolean>();
        var held = new CompletableFuture<Boolean>();
        var holder = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("SELECT id FROM ticket WHERE id = :id FOR UPDATE")
                            .param("id", ticket.value())
                            .query(Long.class)
                            .single();
                    held.complete(true);
                    done.join();
                }),
                Thread::startVirtualThread);
        held.get(10, TimeUnit.SECONDS);
        try {
            steps.take();
        } finally {
            done.complete(true);
            holder.join();
        }
    }

    @FunctionalInterface
    private interface Steps {
        void take() throws Exception;
    }

    private void click(Callable<PipelineResult> change) throws Exception {
        var clicked = CompletableFuture.supplyAsync(
                () -> acting.call(ADMIN, () -> {
                    try {
                        return change.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }),
                Thread::startVirtualThread);
        try {
            assertThat(clicked.get(10, TimeUnit.SECONDS)).isEqualTo(PipelineResult.SAVED);
        } catch (TimeoutException waits) {
            throw new AssertionError("The click waits for a ticket", waits);
        }
    }

    private List<TicketId> manyWith(TicketStatus status, Crew crew) {
        return manyWith(status, crew, MANY);
    }

    private List<TicketId> manyWith(TicketStatus status, Crew crew, int many) {
        var first = customers.writeTo(email(crew), "The first of many");
        acting.run(email(crew), () -> tickets.changeStatus(first, status.id()));
        var more = new ManyTickets(jdbc, first);
        copies.add(more);
        var all = new ArrayList<>(List.of(first));
        all.addAll(more.copy(many));
        return all;
    }

    /** As a click leaves it, but nobody carries it out. */
    private StatusTurn turn(TicketStatus seen, boolean open) {
        var turn = new StatusTurn(seen.id(), seen.version() + 1);
        transaction.executeWithoutResult(status -> {
            statusRows.update(seen, new StatusSettings(Optional.empty(), open, seen.colour(), Set.of()));
            moveRows.begin(turn, Optional.empty());
        });
        return turn;
    }

    private StatusTurn leaving(TicketStatus gone, TicketStatus instead) {
        var turn = new StatusTurn(gone.id(), gone.version() + 1);
        transaction.executeWithoutResult(status -> {
            statusRows.leave(gone.id(), instead.id());
            moveRows.begin(turn, Optional.empty());
        });
        return turn;
    }

    private boolean runAll(StatusTurn turn) {
        return StatusMoveRun.Running.runAll(run, turn, () -> false);
    }

    private TicketStatus create(String more, boolean open) {
        assertThat(acting.call(ADMIN, () -> pipeline.create(settings(more, open))))
                .isEqualTo(PipelineResult.SAVED);
        return all().stream()
                .filter(status -> status.name().equals(name + more))
                .findFirst()
                .orElseThrow();
    }

    private PipelineResult change(TicketStatus seen, boolean open) {
        return pipeline.change(seen, settings("", open));
    }

    private StatusSettings settings(String more, boolean open) {
        return new StatusSettings(Optional.of(name + more), open, StatusColour.QUIET, Set.of());
    }

    private List<TicketStatus> all() {
        return acting.call(ADMIN, pipeline::statuses);
    }

    private List<StatusMove> moves() {
        return acting.call(ADMIN, pipeline::moves);
    }

    private TicketStatus find(TicketStatus status) {
        return all().stream()
                .filter(known -> known.id().equals(status.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<TimelineEvent> timeline(TicketId ticket) {
        return acting.call(ADMIN, () -> tickets.show(ticket)).orElseThrow().timeline();
    }

    private long countOfMoves(TicketId ticket) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM timeline_event
                        WHERE ticket_id = :ticket AND kind = 'STATUS_CHANGED' AND before_value = :name
                        """)
                .param("ticket", ticket.value())
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private long status(TicketId ticket) {
        return jdbc.sql("SELECT status_id FROM ticket WHERE id = :ticket")
                .param("ticket", ticket.value())
                .query(Long.class)
                .single();
    }

    private boolean rowExists(TicketStatus status) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM ticket_status WHERE id = :id)")
                .param("id", status.id().value())
                .query(Boolean.class)
                .single();
    }

    private Optional<UserId> owner(TicketId ticket) {
        return queue.facts(ticket).orElseThrow().owner();
    }

    private boolean isOpen(TicketId ticket) {
        return queue.facts(ticket).orElseThrow().open();
    }

    private long load(Crew crew) {
        var agent = crew.agent().id();
        return Objects.requireNonNull(
                        workloads.of(Set.of(agent), TicketType.EMAIL).get(agent))
                .open(TicketType.EMAIL);
    }

    private static String email(Crew crew) {
        return crew.agent().email().value();
    }
}
