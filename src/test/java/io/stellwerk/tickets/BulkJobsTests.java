package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.MovableClock;
import io.stellwerk.Roles;
import io.stellwerk.SecondNode;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.Utc;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes of many tickets at once: complete, once, with their person's rights, and taken back honestly. */
class BulkJobsTests extends StellwerkTest {

    private static final String SUPER_ADMIN = "superadmin@demo.example";

    @Autowired
    BulkJobs jobs;

    @Autowired
    BulkRows rows;

    @Autowired
    BulkRun run;

    @Autowired
    Tickets tickets;

    @Autowired
    Statuses statuses;

    @Autowired
    Users users;

    @Autowired
    Workloads workloads;

    @Autowired
    Snoozes snoozes;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Trash trash;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Roles roles;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ObjectProvider<JdbcConnectionDetails> database;

    @Autowired
    Environment environment;

    private final String word = UUID.randomUUID().toString().replace("-", "");

    @Test
    void manyTicketsGetAnOwnerEachWithItsLineInTheTimeline() {
        var crew = crews.hire(2);
        var mine = ticketsOf(crew.agent(), 5);

        var job = finished(
                crew.agent(),
                start(crew.agent(), mine, new BulkChange.Assign(last(crew).id())));

        assertThat(job.count(BulkOutcome.DONE)).isEqualTo(5);
        assertThat(mine).allSatisfy(ticket -> {
            assertThat(owner(ticket)).contains(last(crew).id());
            assertThat(timeline(ticket))
                    .filteredOn(
                            event -> event.about().equals(Optional.of(last(crew).id())))
                    .singleElement()
                    .satisfies(event ->
                            assertThat(event.by()).contains(crew.agent().id()));
        });
    }

    @Test
    void whatOneMayNotEditIsSkippedAndTold() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 2);
        var ofOthers = ticketsOf(crews.hire(1).agent(), 2);
        var asked = job(
                agent,
                new BulkChange.Close(),
                Stream.concat(mine.stream(), ofOthers.stream()).toList());

        run.slice(asked, () -> false);

        var job = latest(agent);
        assertThat(job.count(BulkOutcome.DONE)).isEqualTo(2);
        assertThat(job.count(BulkOutcome.NOT_ALLOWED)).isEqualTo(2);
        assertThat(job.skipped()).isEqualTo(2);
        assertThat(ofOthers).allMatch(this::isOpen);
    }

    @Test
    void spamGoesIntoQuarantineTogetherAndComesBackAsItWas() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 3);

        var job = finished(SUPER_ADMIN, start(mine, new BulkChange.MarkAsSpam()));
        assertThat(job.count(BulkOutcome.DONE)).isEqualTo(3);
        assertThat(shelves(mine)).containsOnly(Shelf.SPAM);

        finished(SUPER_ADMIN, as(SUPER_ADMIN, () -> jobs.undo(job.id())).orElseThrow());
        assertThat(shelves(mine)).containsOnly(Shelf.DESK);
        assertThat(mine).allMatch(this::isOpen).allMatch(ticket -> owner(ticket).equals(Optional.of(agent.id())));
    }

    @Test
    void whatWasDeletedTogetherGoesBackToWhereEachWas() {
        var tickets = ticketsOf(crews.hire(1).agent(), 3);
        acting.run(SUPER_ADMIN, () -> quarantine.markAsSpam(tickets.getFirst()));

        var job = finished(SUPER_ADMIN, start(tickets, new BulkChange.Delete()));
        assertThat(shelves(tickets)).containsOnly(Shelf.TRASH);
        acting.run(SUPER_ADMIN, () -> {
            trash.restore(tickets.getLast());
            trash.delete(tickets.getLast());
        });

        var undone =
                finished(SUPER_ADMIN, as(SUPER_ADMIN, () -> jobs.undo(job.id())).orElseThrow());
        assertThat(undone.count(BulkOutcome.CHANGED_SINCE)).isEqualTo(1);
        assertThat(shelves(tickets)).containsExactly(Shelf.SPAM, Shelf.DESK, Shelf.TRASH);
    }

    @Test
    void whatIsNotSpamComesBackTogetherAndGoesIntoQuarantineAgain() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 3);
        acting.run(SUPER_ADMIN, () -> mine.forEach(quarantine::markAsSpam));

        var job = finished(SUPER_ADMIN, start(mine, new BulkChange.NotSpam()));
        assertThat(job.count(BulkOutcome.DONE)).isEqualTo(3);
        assertThat(mine).allMatch(this::isOpen).allMatch(ticket -> owner(ticket).equals(Optional.of(agent.id())));
        theCustomerAnswers(mine.getFirst());
        acting.run(SUPER_ADMIN, () -> {
            quarantine.markAsSpam(mine.get(1));
            quarantine.notSpam(mine.get(1));
        });

        var undone =
                finished(SUPER_ADMIN, as(SUPER_ADMIN, () -> jobs.undo(job.id())).orElseThrow());
        assertThat(undone.count(BulkOutcome.CHANGED_SINCE)).isEqualTo(2);
        assertThat(shelves(mine)).containsExactly(Shelf.DESK, Shelf.DESK, Shelf.SPAM);
    }

    @Test
    void theWholeTrashIsRestoredAndDeletedAgainForThirtyDays() {
        var mine = ticketsOf(crews.hire(1).agent(), 2);
        acting.run(SUPER_ADMIN, () -> mine.forEach(trash::delete));
        var trashed = new BulkTickets.WholeList(TicketView.TRASH, new TicketSearch(word, Set.of()), clock.instant());

        var job = finished(SUPER_ADMIN, as(SUPER_ADMIN, () -> jobs.start(trashed, new BulkChange.Restore())));
        assertThat(job.count(BulkOutcome.DONE)).isEqualTo(2);
        assertThat(mine).allMatch(this::isOpen);
        forgetWhenTheTrashIsEmptied(mine);

        finished(SUPER_ADMIN, as(SUPER_ADMIN, () -> jobs.undo(job.id())).orElseThrow());
        assertThat(shelves(mine)).containsOnly(Shelf.TRASH);
        assertThat(mine).allMatch(this::leavesTheTrashIn30Days);
    }

    @Test
    void onlyWhatIsInSpamIsNotSpamAndOnlyWhatIsInTheTrashIsRestored() {
        var mine = ticketsOf(crews.hire(1).agent(), 2);
        acting.run(SUPER_ADMIN, () -> {
            quarantine.markAsSpam(mine.getFirst());
            trash.delete(mine.getLast());
        });

        var restored = finished(SUPER_ADMIN, start(mine.subList(0, 1), new BulkChange.Restore()));
        var notSpam = finished(SUPER_ADMIN, start(mine.subList(1, 2), new BulkChange.NotSpam()));

        assertThat(List.of(restored, notSpam)).allMatch(job -> job.count(BulkOutcome.NOT_ALLOWED) == 1);
        assertThat(shelves(mine)).containsExactly(Shelf.SPAM, Shelf.TRASH);
    }

    @Test
    void whoeverMayNotDeleteBringsNothingBackTogetherEither() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 2);
        acting.run(SUPER_ADMIN, () -> {
            quarantine.markAsSpam(mine.getFirst());
            trash.delete(mine.getLast());
        });

        var notSpam = finished(agent, start(agent, mine.subList(0, 1), new BulkChange.NotSpam()));
        var restored = finished(agent, start(agent, mine.subList(1, 2), new BulkChange.Restore()));

        assertThat(List.of(notSpam, restored)).allMatch(job -> job.count(BulkOutcome.NOT_ALLOWED) == 1);
        assertThat(shelves(mine)).containsExactly(Shelf.SPAM, Shelf.TRASH);
    }

    @Test
    void whoeverMayNotDeleteDeletesNothingTogetherEither() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 2);

        var spam = finished(agent, start(agent, mine, new BulkChange.MarkAsSpam()));
        var gone = finished(agent, start(agent, mine, new BulkChange.Delete()));

        assertThat(List.of(spam, gone)).allMatch(job -> job.count(BulkOutcome.NOT_ALLOWED) == 2);
        assertThat(shelves(mine)).containsOnly(Shelf.DESK);
    }

    @Test
    void whoeverIsGoneMeanwhileChangesNothingMore() {
        var crew = crews.hire(1);
        var mine = ticketsOf(crew.agent(), 3);
        var asked = job(crew.agent(), new BulkChange.Close(), mine);
        jdbc.sql("UPDATE user_account SET status = 'DEACTIVATED' WHERE id = :id")
                .param("id", crew.agent().id().value())
                .update();

        run.slice(asked, () -> false);

        assertThat(mine).allMatch(this::isOpen);
        assertThat(outcomes(asked)).containsOnly("NOT_ALLOWED");
    }

    @Test
    void aTicketOutOfSightIsNotEvenCounted() {
        var agent = crews.hire(1).agent();
        var ofOthers = ticketsOf(crews.hire(1).agent(), 2);

        var job = finished(agent, start(agent, ofOthers, new BulkChange.Close()));

        assertThat(job.total()).isZero();
    }

    @Test
    void aWholeListIsChangedAlsoWhereNobodyScrolledTo() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 40);
        var list = new BulkTickets.WholeList(TicketView.ASSIGNED_TO_ME, TicketSearch.NOTHING, clock.instant());

        var job = finished(agent, as(agent, () -> jobs.start(list, new BulkChange.Close())));

        assertThat(job.count(BulkOutcome.DONE)).isEqualTo(40);
        assertThat(mine).noneMatch(this::isOpen);
    }

    @Test
    void aWholeListIsWhatItWasWhenOneWasAskedAboutIt() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 3);
        var list = new BulkTickets.WholeList(TicketView.ASSIGNED_TO_ME, TicketSearch.NOTHING, clock.instant());
        clock.skip(Duration.ofSeconds(2));
        var late = ticketsOf(agent, 1);
        theCustomerAnswers(mine.getFirst());

        var job = finished(agent, as(agent, () -> jobs.start(list, new BulkChange.Close())));

        assertThat(job.tickets()).containsOnly(entry(BulkOutcome.DONE, 2L), entry(BulkOutcome.CHANGED_SINCE, 1L));
        assertThat(Stream.concat(late.stream(), mine.stream()).map(this::isOpen))
                .containsExactly(true, true, false, false);
    }

    @Test
    void twoNodesNeverDealWithTheSameTicketTwice() throws InterruptedException {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 30);
        try (var second = new SecondNode(database.getObject(), environment, clock)) {
            var asked = job(agent, new BulkChange.Close(), mine);
            var row = rows.find(asked).orElseThrow();
            var there = second.bean(BulkStep.class);
            Callable<Boolean> onThis = () -> run.slice(asked, () -> false);
            Callable<Boolean> onThat = () -> as(
                    agent,
                    () -> second.call(() -> {
                        mine.reversed().forEach(ticket -> there.carryOut(row, ticket));
                        return true;
                    }));

            Together.call(List.of(onThis, onThat, onThis, onThat));
        }

        assertThat(mine)
                .allSatisfy(ticket -> assertThat(timeline(ticket))
                        .extracting(TimelineEvent::kind)
                        .containsOnlyOnce(TimelineEvent.Kind.CLOSED));
        assertThat(latest(agent).count(BulkOutcome.DONE)).isEqualTo(30);
    }

    @Test
    void whatANodeLeavesBehindIsFinishedByAnother() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 6);
        var asked = job(agent, new BulkChange.Close(), mine);
        var turns = new AtomicInteger();

        assertThat(run.slice(asked, () -> turns.incrementAndGet() > 3)).isTrue();
        assertThat(latest(agent).isFinished()).isFalse();
        assertThat(latest(agent).dealtWith()).isEqualTo(3);
        assertThat(run.slice(asked, () -> false)).isFalse();

        assertThat(latest(agent).isFinished()).isTrue();
        assertThat(latest(agent).count(BulkOutcome.DONE)).isEqualTo(6);
    }

    @Test
    void aStoppedChangeLeavesTheRestAlone() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 4);
        var asked = job(agent, new BulkChange.Close(), mine);
        var turns = new AtomicInteger();
        run.slice(asked, () -> turns.incrementAndGet() > 1);

        acting.run(agent.email().value(), () -> jobs.stop(asked));
        run.slice(asked, () -> false);

        assertThat(mine).filteredOn(this::isOpen).hasSize(3);
        assertThat(latest(agent).count(BulkOutcome.STOPPED)).isEqualTo(3);
    }

    @Test
    void nobodyElseStopsAChangeOrPutsItAway() {
        var agent = crews.hire(1).agent();
        var stranger = crews.hire(1).agent().email().value();
        var asked = job(agent, new BulkChange.Close(), ticketsOf(agent, 1));

        acting.run(stranger, () -> jobs.stop(asked));
        acting.run(stranger, () -> jobs.putAway(asked));

        assertThat(outcomes(asked)).containsExactly("WAITING");
        assertThat(latest(agent).id()).isEqualTo(asked);
    }

    @Test
    void undoGivesEachTicketBackWhatItHadUnlessItChangedSince() {
        var crew = crews.hire(3);
        var agent = crew.agent();
        var mine = ticketsOf(agent, 2);
        var left = customers.write("Left " + word);
        as(SUPER_ADMIN, () -> tickets.leaveToTeam(left, crew.team()));
        var changedSince = mine.getLast();
        var all = List.of(mine.getFirst(), changedSince, left);
        var job = finished(
                agent, start(agent, all, new BulkChange.Assign(last(crew).id())));
        as(SUPER_ADMIN, () -> tickets.assign(changedSince, crew.agents().get(1).id()));

        var undo = finished(agent, as(agent, () -> jobs.undo(job.id())).orElseThrow());

        assertThat(owner(mine.getFirst())).contains(agent.id());
        assertThat(owner(left)).isEmpty();
        assertThat(show(left).teams()).containsExactly(crew.team());
        assertThat(owner(changedSince)).contains(crew.agents().get(1).id());
        assertThat(undo.count(BulkOutcome.DONE)).isEqualTo(2);
        assertThat(undo.count(BulkOutcome.CHANGED_SINCE)).isEqualTo(1);
    }

    @Test
    void manyGetAStatusAndThenTheirOwnBack() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 2);
        var waiting = statuses.with(StatusRole.AGENT_REPLIED).id();

        var job = finished(agent, start(agent, mine, new BulkChange.ToStatus(waiting)));
        assertThat(mine).allMatch(ticket -> show(ticket).ticket().status().equals(waiting));

        finished(agent, as(agent, () -> jobs.undo(job.id())).orElseThrow());
        assertThat(mine)
                .allMatch(ticket -> show(ticket)
                        .ticket()
                        .status()
                        .equals(statuses.with(StatusRole.FRESH).id()));
    }

    @Test
    void behindTenLaterChangesOneIsStillStoppedOrTakenBack() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 1);
        var running = job(agent, new BulkChange.Close(), mine);
        var first = finished(agent, start(agent, mine, new BulkChange.Close()));
        for (var later = 0; later < 5; later++) {
            finished(agent, start(agent, mine, new BulkChange.Reopen()));
            finished(agent, start(agent, mine, new BulkChange.Close()));
        }

        assertThat(as(agent, () -> jobs.mine())).extracting(BulkJob::id).contains(running);
        assertThat(as(agent, () -> jobs.undo(first.id()))).isPresent();
    }

    @Test
    void afterUndoEachTicketStandsWhereItStoodInTheList() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 3);
        var before = mine.stream().map(this::lastActivity).toList();
        var job = finished(agent, start(agent, mine, new BulkChange.Close()));
        acting.run(SUPER_ADMIN, () -> tickets.reopen(mine.getLast()));
        var reopened = lastActivity(mine.getLast());

        finished(agent, as(agent, () -> jobs.undo(job.id())).orElseThrow());

        assertThat(mine).map(this::lastActivity).containsExactly(before.getFirst(), before.get(1), reopened);
    }

    private Instant lastActivity(TicketId ticket) {
        return show(ticket).ticket().lastActivityAt();
    }

    @Test
    void undoGivesTicketsBackAsLongAsTheyWereTheirs() {
        var crew = crews.hire(2);
        var mine = ticketsOf(crew.agent(), 2);
        var since = mine.stream().map(this::ownedSince).toList();
        clock.skip(Duration.ofDays(40));
        var job = finished(
                crew.agent(),
                start(crew.agent(), mine, new BulkChange.Assign(last(crew).id())));

        finished(crew.agent(), as(crew.agent(), () -> jobs.undo(job.id())).orElseThrow());

        assertThat(mine).extracting(this::ownedSince).isEqualTo(since);
        assertThat(Objects.requireNonNull(workloads
                                .of(Set.of(crew.agent().id()), TicketType.EMAIL)
                                .get(crew.agent().id()))
                        .openTickets())
                .as("tickets of the last 30 days")
                .isZero();
    }

    private Instant ownedSince(TicketId ticket) {
        return jdbc.sql("SELECT owner_assigned_at FROM ticket WHERE id = :id")
                .param("id", ticket.value())
                .query((row, number) -> Utc.read(row, "owner_assigned_at"))
                .single();
    }

    @Test
    void undoOpensAgainWhatWasClosedButNotWhatOthersOpenedMeanwhile() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 4);
        as(agent, () -> tickets.reply(mine.getFirst(), SafeHtml.fromPlain("Please wait.")));
        var before = show(mine.getFirst()).ticket().status();
        var closedBefore = mine.get(1);
        var closedAgain = mine.get(2);
        acting.run(SUPER_ADMIN, () -> tickets.close(closedBefore));
        var job = finished(agent, start(agent, mine, new BulkChange.Close()));
        theCustomerAnswers(mine.getLast());
        acting.run(SUPER_ADMIN, () -> {
            tickets.reopen(closedAgain);
            tickets.close(closedAgain);
        });

        var undo = finished(agent, as(agent, () -> jobs.undo(job.id())).orElseThrow());

        assertThat(show(mine.getFirst()).ticket().status()).isEqualTo(before);
        assertThat(List.of(closedBefore, closedAgain)).noneMatch(this::isOpen);
        assertThat(undo.count(BulkOutcome.DONE)).isEqualTo(1);
        assertThat(undo.count(BulkOutcome.CHANGED_SINCE)).isEqualTo(2);
    }

    @Test
    void whatSleptWhenItWasClosedSleepsAgainAfterAnUndo() {
        var agent = crews.hire(1).agent();
        var sleeping = ticketsOf(agent, 1).getFirst();
        var until = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        as(agent, () -> snoozes.snooze(sleeping, until));
        var job = finished(agent, start(agent, List.of(sleeping), new BulkChange.Close()));

        finished(agent, as(agent, () -> jobs.undo(job.id())).orElseThrow());

        assertThat(show(sleeping).ticket().snoozedUntil()).contains(until);
    }

    /** What waited for a rule when it was closed waits again, but not if somebody took care of it. */
    @Test
    void undoDoesNotTakeAnOwnerAwayWhomSomebodyChoseMeanwhile() {
        var crew = crews.hire(1);
        var waiting = waitingFor(crew, 2);
        var taken = waiting.getLast();
        var asked = job(crew.agent(), new BulkChange.Close(), waiting);
        as(SUPER_ADMIN, () -> run.slice(asked, () -> false));
        as(SUPER_ADMIN, () -> tickets.assign(taken, crew.agent().id()));

        finished(crew.agent(), as(crew.agent(), () -> jobs.undo(asked)).orElseThrow());

        assertThat(waiting).allMatch(this::isOpen);
        assertThat(owner(taken)).contains(crew.agent().id());
        await().until(() -> standing(waiting.getFirst()).contains("|WAITING|"));
    }

    @Test
    void aChangeToAStatusThatIsDeletedMeanwhileSaysSo() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 2);
        var asked = job(agent, new BulkChange.ToStatus(new StatusId(Integer.MAX_VALUE)), mine);

        run.slice(asked, () -> false);

        assertThat(latest(agent).count(BulkOutcome.STATUS_GONE)).isEqualTo(2);
        assertThat(mine).allMatch(this::isOpen);
    }

    @Test
    void aChangeThatGoesOnGivesNothingToWhoeverLeftMeanwhile() {
        var crew = crews.hire(2);
        var mine = ticketsOf(crew.agent(), 2);
        var asked = job(crew.agent(), new BulkChange.Assign(last(crew).id()), mine);
        leaves(last(crew));

        run.slice(asked, () -> false);

        assertThat(mine)
                .allSatisfy(ticket ->
                        assertThat(owner(ticket)).contains(crew.agent().id()));
        assertThat(latest(crew.agent()).count(BulkOutcome.NOBODY_THERE)).isEqualTo(2);
    }

    @Test
    void undoGivesNothingBackToWhoeverLeftMeanwhile() {
        var crew = crews.hire(2);
        var theirs = ticketsOf(last(crew), 2);
        var job = finished(
                last(crew),
                start(last(crew), theirs, new BulkChange.Assign(crew.agent().id())));
        leaves(last(crew));
        var undo = rows.add(crew.agent().id(), job.change(), Optional.of(job.id()), clock.instant());
        rows.addDone(undo, job.id());

        run.slice(undo, () -> false);

        assertThat(theirs)
                .allSatisfy(ticket ->
                        assertThat(owner(ticket)).contains(crew.agent().id()));
    }

    @Test
    void aTicketThatCannotBeTakenBackDoesNotHoldUpTheOthers() {
        var agent = crews.hire(1).agent();
        var mine = ticketsOf(agent, 3);
        var job = finished(agent, start(agent, mine, new BulkChange.Close()));
        jdbc.sql("UPDATE bulk_ticket SET had = 'what|nobody|understands' WHERE job_id = :job AND ticket_id = :ticket")
                .param("job", job.id().value())
                .param("ticket", mine.getFirst().value())
                .update();

        var undo = finished(agent, as(agent, () -> jobs.undo(job.id())).orElseThrow());

        assertThat(undo.count(BulkOutcome.FAILED)).isEqualTo(1);
        assertThat(undo.count(BulkOutcome.DONE)).isEqualTo(2);
    }

    @Test
    void undoDeletesNothingForWhoeverMayNotDeleteAnyMore() {
        var somebody = crews.hire(1).agent();
        var everything = Grants.EVERYTHING.view();
        roles.give(somebody, new Grants(Set.of(Permission.DELETE_TICKETS), everything, everything));
        var mine = ticketsOf(somebody, 2);
        acting.run(SUPER_ADMIN, () -> mine.forEach(trash::delete));
        var job = finished(somebody, start(somebody, mine, new BulkChange.Restore()));
        roles.give(somebody, new Grants(Set.of(), everything, everything));

        var undo = finished(somebody, as(somebody, () -> jobs.undo(job.id())).orElseThrow());

        assertThat(undo.count(BulkOutcome.NOT_ALLOWED)).isEqualTo(2);
        assertThat(shelves(mine)).containsOnly(Shelf.DESK);
    }

    @Test
    void undoGivesNoOwnersForWhoeverMayEditNoTicketAnyMore() {
        var crew = crews.hire(2);
        var mine = ticketsOf(crew.agent(), 2);
        var job = finished(
                crew.agent(),
                start(crew.agent(), mine, new BulkChange.Assign(last(crew).id())));
        var nothing = new TicketScope(TicketScope.Reach.NONE, false);
        roles.give(crew.agent(), new Grants(Set.of(), Grants.EVERYTHING.view(), nothing));

        var undo = finished(
                crew.agent(), as(crew.agent(), () -> jobs.undo(job.id())).orElseThrow());

        assertThat(undo.count(BulkOutcome.NOT_ALLOWED)).isEqualTo(2);
        assertThat(mine)
                .allSatisfy(
                        ticket -> assertThat(owner(ticket)).contains(last(crew).id()));
    }

    @Test
    void undoWorksAlsoForTicketsOneGaveAwayAndOnlyOnceAndForTenMinutes() throws InterruptedException {
        var agent = crews.hire(1).agent();
        var stranger = crews.hire(1).agent();
        var mine = ticketsOf(agent, 2);
        var job = finished(agent, start(agent, mine, new BulkChange.Assign(stranger.id())));
        Callable<Optional<BulkJobId>> undo = () -> as(agent, () -> jobs.undo(job.id()));

        assertThat(as(stranger, () -> jobs.mine())).isEmpty();
        assertThat(as(stranger, () -> jobs.undo(job.id()))).isEmpty();
        var undone = Together.call(List.of(undo, undo, undo));
        assertThat(undone).filteredOn(Optional::isPresent).hasSize(1);
        finished(agent, undone.stream().flatMap(Optional::stream).findFirst().orElseThrow());
        assertThat(mine).allSatisfy(ticket -> assertThat(owner(ticket)).contains(agent.id()));

        var late = finished(agent, start(agent, mine, new BulkChange.Close()));
        clock.skip(Duration.ofMinutes(11));
        assertThat(as(agent, () -> jobs.undo(late.id()))).isEmpty();
        assertThat(as(agent, () -> jobs.mine())).isEmpty();
    }

    /** Tickets that a rule cannot give to anybody yet. */
    private List<TicketId> waitingFor(Crew crew, int howMany) {
        crews.limit(crew, 0);
        var waiting = IntStream.range(0, howMany)
                .mapToObj(number -> customers.write(crew, word + " " + number))
                .toList();
        await().until(() -> waiting.stream().allMatch(ticket -> standing(ticket).contains("|WAITING|")));
        return waiting;
    }

    private void forgetWhenTheTrashIsEmptied(List<TicketId> tickets) {
        tickets.forEach(ticket -> jdbc.sql(
                        "DELETE FROM scheduled_tasks WHERE task_name = 'empty-trash' AND task_instance = :id")
                .param("id", Long.toString(ticket.value()))
                .update());
    }

    private boolean leavesTheTrashIn30Days(TicketId ticket) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'empty-trash' AND task_instance = :id
                        """)
                        .param("id", Long.toString(ticket.value()))
                        .query(Long.class)
                        .single()
                == 1;
    }

    private String standing(TicketId ticket) {
        return jdbc.sql("SELECT CONCAT_WS('|', status_id, routing, shelf) FROM ticket WHERE id = :id")
                .param("id", ticket.value())
                .query(String.class)
                .single();
    }

    private void leaves(Person person) {
        SystemUser.run(() -> users.deactivate(person.id(), new HandOver.Unassign()));
    }

    private void theCustomerAnswers(TicketId ticket) {
        var from = show(ticket).ticket().contact();
        tickets.customerReplied(
                ticket, new CustomerText(from, SafeHtml.fromPlain("Not yet"), "Not yet", List.of(), clock.instant()));
    }

    private List<TicketId> ticketsOf(Person agent, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(number -> customers.writeTo(agent.email().value(), word + " " + number))
                .toList();
    }

    private BulkJobId start(Person by, List<TicketId> chosen, BulkChange change) {
        return as(by, () -> jobs.start(new BulkTickets.Chosen(Set.copyOf(chosen)), change));
    }

    private BulkJobId start(List<TicketId> chosen, BulkChange change) {
        return as(SUPER_ADMIN, () -> jobs.start(new BulkTickets.Chosen(Set.copyOf(chosen)), change));
    }

    private BulkJob finished(String email, BulkJobId id) {
        await().until(() -> latest(email).id().equals(id) && latest(email).isFinished());
        return latest(email);
    }

    private BulkJob latest(String email) {
        return as(email, () -> jobs.mine()).getFirst();
    }

    private List<Shelf> shelves(List<TicketId> of) {
        return of.stream()
                .map(ticket -> jdbc.sql("SELECT shelf FROM ticket WHERE id = :id")
                        .param("id", ticket.value())
                        .query((row, number) -> Shelf.valueOf(row.getString("shelf")))
                        .single())
                .toList();
    }

    /** Asked for, but run by the test alone, whoever may see the tickets. */
    private BulkJobId job(Person by, BulkChange change, List<TicketId> chosen) {
        var job = rows.add(by.id(), change, Optional.empty(), clock.instant());
        rows.addTickets(
                job,
                Condition.of(
                        "t.id IN (:ids)",
                        "ids",
                        chosen.stream().map(TicketId::value).toList()));
        return job;
    }

    private BulkJob finished(Person of, BulkJobId id) {
        return finished(of.email().value(), id);
    }

    private BulkJob latest(Person of) {
        return latest(of.email().value());
    }

    private List<String> outcomes(BulkJobId job) {
        return jdbc.sql("SELECT outcome FROM bulk_ticket WHERE job_id = :job")
                .param("job", job.value())
                .query(String.class)
                .list();
    }

    private <T> T as(Person person, java.util.function.Supplier<T> action) {
        return as(person.email().value(), action);
    }

    private <T> T as(String email, java.util.function.Supplier<T> action) {
        return acting.call(email, action);
    }

    private TicketDetails show(TicketId ticket) {
        return as(SUPER_ADMIN, () -> tickets.show(ticket)).orElseThrow();
    }

    private Optional<UserId> owner(TicketId ticket) {
        return show(ticket).ticket().owner();
    }

    private List<TimelineEvent> timeline(TicketId ticket) {
        return show(ticket).timeline();
    }

    private boolean isOpen(TicketId ticket) {
        return show(ticket).ticket().open();
    }

    private static Person last(Crew crew) {
        return crew.agents().getLast();
    }
}
