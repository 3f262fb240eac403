package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.CalendarId;
import io.stellwerk.base.Holiday;
import io.stellwerk.base.HolidayCalendar;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.ContactProfile;
import io.stellwerk.contacts.ContactProfiles;
import io.stellwerk.team.HolidaySaving;
import io.stellwerk.team.Holidays;
import io.stellwerk.team.WorkingHours;
import io.stellwerk.tickets.SlaCondition.Operator;
import io.stellwerk.tickets.SlaCondition.Property;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Clocks of real tickets, kept in step with what happens (spec/04 section 4). */
class ServiceLevelsTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    AutowireCapableBeanFactory application;

    @SuppressWarnings("NullAway.Init")
    private Promises promises;

    @Autowired
    SlaPolicies policies;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketLabels labels;

    @Autowired
    Moving moving;

    @Autowired
    Splitting splitting;

    @Autowired
    Categories categories;

    @Autowired
    ContactProfiles contacts;

    @Autowired
    Drafts drafts;

    @Autowired
    Sending sending;

    @Autowired
    SlaRecount recount;

    @Autowired
    TakingBack takingBack;

    @Autowired
    StatusFacet status;

    @Autowired
    Leaving leaving;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Holidays holidays;

    @Autowired
    Crews crews;

    @Autowired
    ActingAs acting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void setUp() {
        promises = application.createBean(Promises.class);
    }

    @Test
    void aTicketHasItsClocksFromTheMomentItIsOpened() {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);

        var ticket = promises.open(crew);

        assertThat(running(ticket)).containsExactly(SlaGoal.FIRST_REPLY, SlaGoal.CLOSE);
        assertThat(promises.last(ticket, SlaGoal.FIRST_REPLY).dueAt())
                .contains(opened(ticket).plus(HOUR));
    }

    @Test
    void anAnswerMeetsTheGoalAndAQuestionBeginsTheNextOne() {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);
        var ticket = promises.open(crew);

        promises.answer(ticket);
        var resting = promises.last(ticket, SlaGoal.CLOSE);
        promises.ask(ticket);

        assertThat(promises.last(ticket, SlaGoal.FIRST_REPLY).wasMissed()).isFalse();
        assertThat(resting.rests()).isTrue();
        assertThat(running(ticket)).containsExactly(SlaGoal.NEXT_REPLY, SlaGoal.CLOSE);
        assertThat(promises.last(ticket, SlaGoal.CLOSE).rests()).isFalse();
    }

    @Test
    void aCloseThatIsTakenBackLeavesTheFirstReplyToCome() {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);
        var ticket = promises.open(crew);
        var due = promises.last(ticket, SlaGoal.FIRST_REPLY).dueAt();
        var before = inOneTransaction(() -> status.read(ticket));
        acting.run(ADMIN, () -> tickets.close(ticket));
        var after = inOneTransaction(() -> status.read(ticket));
        assertThat(running(ticket)).isEmpty();
        clock.skip(Duration.ofMinutes(1));

        assertThat(inOneTransaction(() -> status.restore(ticket, before, after)))
                .isTrue();

        assertThat(running(ticket)).containsExactly(SlaGoal.FIRST_REPLY, SlaGoal.CLOSE);
        assertThat(promises.last(ticket, SlaGoal.FIRST_REPLY).dueAt()).isEqualTo(due);
    }

    @Test
    void anAnswerThatClosedAndIsTakenBackLeavesTheFirstReplyToCome() {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);
        var ticket = promises.open(crew);
        var due = promises.last(ticket, SlaGoal.FIRST_REPLY).dueAt();
        var sent = acting.call(ADMIN, () -> {
            drafts.save(
                    ticket, MessageKind.TO_CUSTOMER, new Writing(SafeHtml.fromPlain("Too early"), Recipients.AS_USUAL));
            return ((Sent.Queued) sending.send(ticket, MessageKind.TO_CUSTOMER, SendWish.AND_CLOSE)).message();
        });
        assertThat(running(ticket)).isEmpty();

        acting.call(ADMIN, () -> takingBack.takeBack(ticket, sent));

        assertThat(running(ticket)).containsExactly(SlaGoal.FIRST_REPLY, SlaGoal.CLOSE);
        assertThat(promises.last(ticket, SlaGoal.FIRST_REPLY).dueAt()).isEqualTo(due);
        assertThat(promises.last(ticket, SlaGoal.CLOSE).rests()).isFalse();
    }

    @Test
    void aTicketClosedByMistakeStillOwesItsFirstReplyAndKeepsItByOne() {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);
        var ticket = promises.open(crew);
        promises.close(ticket);
        assertThat(running(ticket)).isEmpty();

        acting.run(ADMIN, () -> tickets.reopen(ticket));
        assertThat(running(ticket)).containsExactly(SlaGoal.FIRST_REPLY, SlaGoal.CLOSE);

        promises.answer(ticket);
        assertThat(running(ticket)).containsExactly(SlaGoal.CLOSE);
        assertThat(promises.last(ticket, SlaGoal.FIRST_REPLY).wasMissed()).isFalse();
    }

    @Test
    void aNodeWhoseClockIsBehindDoesNotMixUpWhatHappenedFirst() {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);
        var ticket = promises.open(crew);
        promises.answer(ticket);
        promises.close(ticket);
        jdbc.sql(
                        "UPDATE ticket_stage SET at = at + INTERVAL 5 SECOND WHERE ticket_id = :ticket ORDER BY id DESC LIMIT 1")
                .param("ticket", ticket.value())
                .update();

        acting.run(ADMIN, () -> tickets.reopen(ticket));

        assertThat(running(ticket)).containsExactly(SlaGoal.CLOSE);
        assertThat(promises.last(ticket, SlaGoal.CLOSE).rests()).isFalse();
    }

    @Test
    void anAnswerOfANodeWhoseClockIsBehindIsTheFirstReply() {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);
        var ticket = promises.open(crew);
        jdbc.sql("UPDATE ticket SET opened_at = opened_at + INTERVAL 5 SECOND WHERE id = :ticket")
                .param("ticket", ticket.value())
                .update();

        promises.answer(ticket);

        assertThat(running(ticket)).containsExactly(SlaGoal.CLOSE);
    }

    @Test
    void anAnswerOfANodeWhoseClockIsBehindAnswersWhatWasAskedLast() {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);
        var ticket = promises.open(crew);
        promises.answer(ticket);
        promises.ask(ticket);
        saidByAClockAhead(ticket);

        promises.answer(ticket);

        assertThat(running(ticket)).containsExactly(SlaGoal.CLOSE);
    }

    @Test
    void aQuestionThatANodeTakesInWhoseClockIsBehindComesAfterTheAnswerBefore() {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);
        var ticket = promises.open(crew);
        promises.answer(ticket);
        saidByAClockAhead(ticket);

        promises.ask(ticket);

        assertThat(running(ticket)).containsExactly(SlaGoal.NEXT_REPLY, SlaGoal.CLOSE);
    }

    private void saidByAClockAhead(TicketId ticket) {
        jdbc.sql(
                        "UPDATE message SET written_at = written_at + INTERVAL 5 SECOND WHERE ticket_id = :ticket ORDER BY id DESC LIMIT 1")
                .param("ticket", ticket.value())
                .update();
    }

    @Test
    void theFirstPolicyThatIsForATicketCounts() {
        var crew = crews.hire(1);
        promises.make(crew, Duration.ofHours(5));
        var narrower = promises.make(crew, HOUR);

        var ticket = promises.open(crew);

        assertThat(promises.of(ticket).map(TicketSla::policy)).contains(narrower.name());
    }

    @Test
    void aPriorityMayHaveGoalsOfItsOwn() {
        var crew = crews.hire(1);
        var plan = promises.plan(crew, HOUR);
        var quicker = new SlaGoals(
                plan.goals().usual(), Map.of("URGENT", Map.of(SlaGoal.FIRST_REPLY, Duration.ofMinutes(15))));
        promises.make(
                new SlaPlan(plan.name(), plan.conditions(), quicker, plan.dueSoon(), plan.hours(), plan.pauses()));
        var ticket = promises.open(crew);

        acting.run(ADMIN, () -> labels.prioritise(ticket, TicketPriority.URGENT));

        assertThat(promises.last(ticket, SlaGoal.FIRST_REPLY).dueAt())
                .contains(opened(ticket).plus(Duration.ofMinutes(15)));
    }

    @Test
    void aTeamThatIsAssignedLaterBringsItsPolicy() {
        var crew = crews.hire(1);
        var ticket = promises.open(crew);
        var plan = promises.plan(crew, HOUR);
        var ofTeam = new SlaCondition(
                Property.TEAM,
                Operator.IS_ANY_OF,
                Set.of(String.valueOf(crew.team().value())));
        var policy = promises.make(
                new SlaPlan(plan.name(), List.of(ofTeam), plan.goals(), plan.dueSoon(), plan.hours(), plan.pauses()));

        acting.run(ADMIN, () -> tickets.leaveToTeam(ticket, crew.team()));

        assertThat(promises.of(ticket).map(TicketSla::policy)).contains(policy.name());
    }

    @Test
    void aTicketThatIsMovedFollowsThePolicyOfItsNewChannel() {
        var crew = crews.hire(1);
        var other = crews.hire(1);
        promises.make(crew, HOUR);
        var ofOther = promises.make(other, Duration.ofHours(2));
        var ticket = promises.open(crew);

        acting.run(ADMIN, () -> moving.move(ticket, other.channel(), MoveThen.KEEP_OWNER));

        assertThat(promises.of(ticket).map(TicketSla::policy)).contains(ofOther.name());
    }

    @Test
    void aCompanyThatIsWrittenDownBringsItsPolicyToOpenTickets() {
        var crew = crews.hire(1);
        var company = "Company " + UUID.randomUUID();
        var plan = promises.plan(crew, HOUR);
        var ofCompany = new SlaCondition(Property.CONTACT_COMPANY, Operator.IS_ANY_OF, Set.of(company));
        var policy = promises.make(new SlaPlan(
                plan.name(), List.of(ofCompany), plan.goals(), plan.dueSoon(), plan.hours(), plan.pauses()));
        var ticket = promises.open(crew);

        writeDown(ticket, Optional.of(company), "");

        assertThat(promises.of(ticket).map(TicketSla::policy)).contains(policy.name());
    }

    /** It may have thousands. */
    @Test
    void aNoteAboutAContactDoesNotWaitForItsTickets() {
        var crew = crews.hire(1);
        var plan = promises.plan(crew, HOUR);
        var ofCompany = new SlaCondition(Property.CONTACT_COMPANY, Operator.IS_ANY_OF, Set.of("Nobody's"));
        promises.make(new SlaPlan(
                plan.name(), List.of(ofCompany), plan.goals(), plan.dueSoon(), plan.hours(), plan.pauses()));
        var ticket = promises.open(crew);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT id FROM ticket WHERE id = :id FOR UPDATE")
                    .param("id", ticket.value())
                    .query(Long.class)
                    .single();
            var written = CompletableFuture.runAsync(
                    () -> writeDown(ticket, Optional.empty(), "Calls on Mondays"), Thread::startVirtualThread);
            assertThat(written).succeedsWithin(Duration.ofSeconds(10));
        });
    }

    private void writeDown(TicketId ticket, Optional<String> company, String notes) {
        acting.run(ADMIN, () -> {
            var contact = contacts.find(tickets.subject(ticket).orElseThrow().contact())
                    .orElseThrow();
            var known = contact.profile();
            contacts.change(
                    contact.id(),
                    contact.version(),
                    new ContactProfile(
                            known.name(), known.email(), known.others(), known.phone(), company, known.owner(), notes));
        });
    }

    /** Nobody sees the ticket yet while all others are brought to the new policy. */
    @Test
    void aTicketThatIsSplitOffWhileThePoliciesChangeFollowsThemSoon() {
        var crew = crews.hire(1);
        var two = promises.open(crew);
        promises.ask(two);
        var opened = transaction.execute(status -> {
            var ticket = splitOff(two);
            var made = CompletableFuture.supplyAsync(() -> promises.make(crew, HOUR), Thread::startVirtualThread);
            await().until(() ->
                    made.isDone() && SystemUser.call(policies::progress).all() > 0);
            return Map.entry(ticket, made.join());
        });
        clock.skip(SlaRecount.ONCE_MORE_AFTER.plusSeconds(1));

        await().until(() -> promises.of(opened.getKey())
                .map(TicketSla::policy)
                .equals(Optional.of(opened.getValue().name())));
    }

    @Test
    void bringingTicketsToPoliciesThatChangedOnceMoreStops() {
        var crew = crews.hire(1);
        var ticket = promises.open(crew);
        promises.make(crew, HOUR);
        var revision =
                jdbc.sql("SELECT revision FROM sla_revision").query(Long.class).single();
        promises.make(crew, HOUR);

        assertThat(recount.some(List.of(ticket), revision, new SlaProgress(1, 1)))
                .isFalse();
    }

    /** Whoever works out clocks while somebody else does has to wait, or writes what was true before. */
    @Test
    void aQuestionThatComesInWhileAnAnswerLeavesStartsItsClock() throws Exception {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);
        var ticket = promises.open(crew);
        var answer = held(ticket);
        try (var elsewhere = Executors.newSingleThreadExecutor()) {
            var departure = transaction.execute(status -> {
                promises.ask(ticket);
                var leaves = elsewhere.submit(() -> leaving.leave(answer));
                await().until(() -> isWaitedFor(ticket));
                return leaves;
            });
            departure.get();
        }

        assertThat(running(ticket)).containsExactly(SlaGoal.NEXT_REPLY, SlaGoal.CLOSE);
    }

    @Test
    void aChangeReachesOpenTicketsAndLeavesClosedOnesAsTheyWere() {
        var crew = crews.hire(1);
        var policy = promises.make(crew, HOUR);
        var open = promises.open(crew);
        var closed = promises.open(crew);
        promises.close(closed);
        var before = promises.of(closed);
        var plan = promises.plan(crew, Duration.ofHours(3));

        assertThat(SystemUser.call(() -> policies.change(policy, plan))).isEqualTo(SlaSaving.SAVED);

        await().until(() -> promises.of(open).map(TicketSla::policy).equals(Optional.of(plan.name())));
        assertThat(promises.last(open, SlaGoal.FIRST_REPLY).dueAt())
                .contains(opened(open).plus(Duration.ofHours(3)));
        assertThat(promises.of(closed)).isEqualTo(before);
        await().until(() -> SystemUser.call(policies::progress).isOver());
        acting.run(ADMIN, () -> labels.tag(closed, new Tag("looked-at-later")));
        assertThat(promises.of(closed)).as("after somebody tagged it").isEqualTo(before);
    }

    @Test
    void aNewHolidayMovesWhatIsDue() {
        var crew = crews.hire(1);
        var calendar = calendar();
        var plan = promises.plan(crew, HOUR);
        var everyDay = new SlaHours.Weekly(
                List.of(new WorkingHours(WorkingHours.EVERY_DAY, LocalTime.MIN, LocalTime.MIN)),
                ZoneOffset.UTC,
                Optional.of(calendar.id()));
        promises.make(
                new SlaPlan(plan.name(), plan.conditions(), plan.goals(), plan.dueSoon(), everyDay, plan.pauses()));
        var ticket = promises.open(crew);
        var due = promises.last(ticket, SlaGoal.CLOSE).dueAt().orElseThrow();

        var freeDay = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2);
        var today = new Holiday(LocalDate.ofInstant(due, ZoneOffset.UTC), "Surprise");
        assertThat(SystemUser.call(() -> holidays.change(new HolidayCalendar(
                        calendar.id(), calendar.name(), List.of(today, new Holiday(freeDay, "")), calendar.version()))))
                .isEqualTo(HolidaySaving.SAVED);

        await().until(() ->
                promises.last(ticket, SlaGoal.CLOSE).dueAt().orElseThrow().isAfter(due));
        assertThat(SystemUser.call(() -> holidays.delete(calendar))).containsExactly(plan.name());
    }

    @Test
    void aCategoryStaysAsLongAsAPolicyIsForIt() {
        var crew = crews.hire(1);
        var name = "Category " + UUID.randomUUID();
        SystemUser.run(() -> categories.create(name));
        var category = categories.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        var plan = promises.plan(crew, HOUR);
        var ofCategory = new SlaCondition(
                Property.CATEGORY,
                Operator.IS_ANY_OF,
                Set.of(String.valueOf(category.id().value())));
        var policy = promises.make(
                new SlaPlan(plan.name(), List.of(ofCategory), plan.goals(), plan.dueSoon(), plan.hours(), Set.of()));

        assertThat(SystemUser.call(() -> categories.delete(category, Optional.empty())))
                .isEqualTo(PipelineResult.PROMISED);
        SystemUser.run(() -> policies.delete(policy));
        assertThat(SystemUser.call(() -> categories.delete(category, Optional.empty())))
                .isEqualTo(PipelineResult.SAVED);
    }

    @Test
    void twoWhoChangeTheSamePolicyDoNotOverwriteEachOther() {
        var crew = crews.hire(1);
        var seen = promises.make(crew, HOUR);
        SystemUser.run(() -> policies.activate(seen, false));

        assertThat(SystemUser.call(() -> policies.change(seen, promises.plan(crew, HOUR))))
                .isEqualTo(SlaSaving.OUTDATED);
        assertThat(SystemUser.call(() -> policies.delete(seen))).isEqualTo(SlaSaving.OUTDATED);
    }

    @Test
    void twoPoliciesDoNotDifferByAnAccentAlone() {
        var crew = crews.hire(1);
        var plan = promises.plan(crew, HOUR);
        var first = new SlaPlan(
                "Süd " + plan.name(), plan.conditions(), plan.goals(), plan.dueSoon(), plan.hours(), plan.pauses());
        var second = new SlaPlan(
                "Sud " + plan.name(), plan.conditions(), plan.goals(), plan.dueSoon(), plan.hours(), plan.pauses());
        promises.make(first);

        assertThat(SystemUser.call(() -> policies.create(second))).isEqualTo(SlaSaving.NAME_TAKEN);
        SystemUser.run(() -> policies.delete(promises.find(first.name())));
    }

    @Test
    void aPolicyIsStoredAsItWasMeant() {
        var crew = crews.hire(1);
        var plan = new SlaPlan(
                "Everything " + UUID.randomUUID(),
                List.of(new SlaCondition(Property.CONTACT_DOMAIN, Operator.IS_NONE_OF, Set.of(" Kunde.example "))),
                new SlaGoals(
                        Map.of(SlaGoal.CLOSE, Duration.ofMinutes(90)),
                        Map.of("URGENT", Map.of(SlaGoal.CLOSE, Duration.ofMinutes(15)))),
                Duration.ZERO,
                new SlaHours.Weekly(
                        List.of(new WorkingHours(WorkingHours.WEEKEND, LocalTime.of(9, 0), LocalTime.of(1, 30))),
                        ZoneOffset.UTC,
                        Optional.of(new CalendarId(1))),
                promises.plan(crew, HOUR).pauses());

        var made = promises.make(plan);
        SystemUser.run(() -> policies.delete(made));

        assertThat(made.plan()).isEqualTo(plan);
    }

    @Test
    void whereTheTicketStoodIsWrittenDownWhateverPoliciesThereAre() {
        var crew = crews.hire(1);
        var ticket = promises.open(crew);
        promises.answer(ticket);
        promises.ask(ticket);
        promises.close(ticket);

        assertThat(jdbc.sql("SELECT status_id FROM ticket_stage WHERE ticket_id = :ticket ORDER BY id")
                        .param("ticket", ticket.value())
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L, 3L, 4L);
    }

    /**
     * Whoever forgets to tell the service levels of a new way to change a status is found here. In the quarantine nothing is
     * owed, and where a ticket stands is written down when it comes back.
     */
    @Test
    void everyTicketOfTheCompanyStandsWhereItsHistorySays() {
        assertThat(jdbc.sql("""
                                SELECT COUNT(*) FROM ticket t WHERE t.shelf = 'DESK' AND t.status_id <>
                                    (SELECT s.status_id FROM ticket_stage s WHERE s.ticket_id = t.id ORDER BY s.id DESC LIMIT 1)
                                """).query(Long.class).single()).isZero();
    }

    @Test
    void ticketsAreFoundByWhereTheirClocksStand() {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);
        var ticket = promises.open(crew);
        var now = opened(ticket);

        assertThat(states(ticket, now.plus(Duration.ofMinutes(10)))).containsExactly(SlaState.ACTIVE);
        assertThat(states(ticket, now.plus(Duration.ofMinutes(31)))).containsExactly(SlaState.DUE_SOON);
        assertThat(states(ticket, now.plus(Duration.ofMinutes(61)))).containsExactly(SlaState.OVERDUE);
        promises.close(ticket);
        assertThat(states(ticket, now.plus(Duration.ofDays(9)))).containsExactly(SlaState.COMPLETED);
    }

    private List<SlaState> states(TicketId ticket, Instant now) {
        return List.of(SlaState.values()).stream()
                .filter(state -> {
                    var where = Condition.of("t.id = :id", "id", ticket.value()).and(SlaFilter.in(state, now));
                    return jdbc.sql("SELECT COUNT(*) FROM ticket t WHERE " + where.sql())
                                    .params(where.parameters())
                                    .query(Long.class)
                                    .single()
                            == 1;
                })
                .toList();
    }

    /** The last message of a ticket as a ticket of its own. */
    private TicketId splitOff(TicketId ticket) {
        return acting.call(ADMIN, () -> {
            var last = tickets.show(ticket).orElseThrow().thread().getLast();
            return splitting
                    .split(ticket, last.id(), SplitExtent.ONLY_THIS, "Another question")
                    .orElseThrow();
        });
    }

    private <T> T inOneTransaction(Supplier<T> action) {
        return acting.call(ADMIN, () -> Objects.requireNonNull(transaction.execute(any -> action.get())));
    }

    /** An answer that still can be taken back. */
    private MessageId held(TicketId ticket) {
        return acting.call(ADMIN, () -> {
            drafts.save(
                    ticket, MessageKind.TO_CUSTOMER, new Writing(SafeHtml.fromPlain("An answer"), Recipients.AS_USUAL));
            return ((Sent.Queued) sending.send(ticket, MessageKind.TO_CUSTOMER, SendWish.PLAIN)).message();
        });
    }

    /** Somebody wants the ticket, or has worked out its clocks and cannot write them. */
    private boolean isWaitedFor(TicketId ticket) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM information_schema.processlist
                        WHERE info LIKE CONCAT('SELECT id, shelf, merged_into%WHERE id = ', :id, ' FOR UPDATE')
                           OR info LIKE 'REPLACE INTO ticket_sla%'
                        """).param("id", ticket.value()).query(Long.class).single() > 0;
    }

    private HolidayCalendar calendar() {
        var name = "Calendar " + UUID.randomUUID();
        SystemUser.run(() -> holidays.create(name, List.of()));
        return holidays.all().stream()
                .filter(calendar -> calendar.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<SlaGoal> running(TicketId ticket) {
        return promises.of(ticket).orElseThrow().clocks().stream()
                .filter(SlaClock::runs)
                .map(SlaClock::goal)
                .toList();
    }

    private Instant opened(TicketId ticket) {
        return promises.last(ticket, SlaGoal.CLOSE).startedAt();
    }
}
