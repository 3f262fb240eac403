package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.SecondNode;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.Utc;
import io.stellwerk.base.WakeUps;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A moment that comes while nobody looks is told once, however many look at the clock. */
class SlaAlarmsTests extends StellwerkTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Too late for a promise of an hour, and too early for what the demo company promises to press, at whatever time of day. */
    private static final Duration LONG = Duration.ofHours(2);

    @Autowired
    AutowireCapableBeanFactory application;

    @SuppressWarnings("NullAway.Init")
    private Promises promises;

    @Autowired
    SlaAlarms alarms;

    @Autowired
    SlaPolicies policies;

    @Autowired
    ServiceLevels levels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Crews crews;

    @Autowired
    WakeUps wakeUps;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEventMulticaster events;

    @Autowired
    ObjectProvider<JdbcConnectionDetails> database;

    @Autowired
    Environment environment;

    private final Told told = new Told();

    @BeforeEach
    void listen() {
        events.addApplicationListener(told);
    }

    @AfterEach
    void stopListening() {
        events.removeApplicationListener(told);
    }

    @BeforeEach
    void setUp() {
        promises = application.createBean(Promises.class);
    }

    @Test
    void dueSoonAndOverdueAreToldOnceEachAndOpenScreensWake() {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);
        var ticket = promises.open(crew);
        var woken = new AtomicInteger();
        var watch = wakeUps.watch(Tickets.topic(ticket), woken::incrementAndGet);

        clock.skip(Duration.ofMinutes(31));
        ringAll();
        ringAll();
        await().until(() -> told.about(ticket).size() == 1);
        clock.skip(Duration.ofMinutes(30));
        ringAll();
        ringAll();

        await().until(() -> told.about(ticket).size() == 2);
        assertThat(told.about(ticket))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("SlaDueSoon", "SlaOverdue");
        assertThat(woken.get()).isPositive();
        watch.stop();
    }

    @Test
    void nobodyIsToldOfWhatWasAnsweredInTime() {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);
        var ticket = promises.open(crew);

        promises.answer(ticket);
        clock.skip(Duration.ofHours(3));
        ringAll();

        assertThat(told.about(ticket)).isEmpty();
    }

    @Test
    void aPolicyThatComesLateTellsNobodyOfLongAgo() {
        var crew = crews.hire(1);
        var ticket = promises.open(crew);
        clock.skip(LONG);

        promises.make(crew, HOUR);
        await().until(() -> SystemUser.call(policies::progress).isOver()
                && promises.of(ticket)
                        .filter(sla -> sla.policy().startsWith("Policy"))
                        .isPresent());
        ringAll();

        assertThat(promises.last(ticket, SlaGoal.FIRST_REPLY).state(clock.instant()))
                .isEqualTo(SlaState.OVERDUE);
        assertThat(told.about(ticket)).noneMatch(SlaOverdue.class::isInstance);
    }

    @Test
    void aTicketThatChangesBeforeALatePolicyReachesItTellsNobodyOfLongAgo() {
        var crew = crews.hire(1);
        var ticket = promises.open(crew);
        clock.skip(LONG);

        transaction.executeWithoutResult(status -> {
            promises.make(crew, HOUR);
            levels.changed(ticket);

            assertThat(jdbc.sql("SELECT COUNT(*) FROM ticket_sla WHERE ticket_id = :ticket AND due_at < :now")
                            .param("ticket", ticket.value())
                            .param("now", Utc.of(clock.instant()))
                            .query(Integer.class)
                            .single())
                    .as("overdue by the new policy")
                    .isEqualTo(1);
            assertThat(jdbc.sql("SELECT COUNT(*) FROM ticket_sla WHERE ticket_id = :ticket AND alarm_at <= :now")
                            .param("ticket", ticket.value())
                            .param("now", Utc.of(clock.instant()))
                            .query(Integer.class)
                            .single())
                    .as("of which somebody would be told")
                    .isZero();
        });
    }

    @Test
    void whatIsDueIsToldThoughThePolicyChangesBeforeAnybodyLooks() {
        var crew = crews.hire(1);
        var policy = promises.make(crew, HOUR);
        var ticket = promises.open(crew);
        clock.skip(Duration.ofMinutes(61));

        change(policy, promises.plan(crew, HOUR), ticket);
        ringAll();

        await().until(() -> told.about(ticket).stream().anyMatch(SlaOverdue.class::isInstance));
    }

    @Test
    void aGoalThatWasTooShortByMistakeIsToldAgainWhenItsTimeComes() {
        var crew = crews.hire(1);
        var policy = promises.make(crew, Duration.ofMinutes(5));
        var ticket = promises.open(crew);
        clock.skip(Duration.ofMinutes(10));
        ringAll();
        await().until(() -> told.about(ticket).size() == 1);

        change(policy, promises.plan(crew, HOUR), ticket);
        ringAll();
        assertThat(told.about(ticket)).hasSize(1);
        clock.skip(Duration.ofMinutes(51));
        ringAll();

        await().until(() -> told.about(ticket).size() == 2);
        assertThat(told.about(ticket)).allMatch(SlaOverdue.class::isInstance);
    }

    private void change(SlaPolicy policy, SlaPlan plan, TicketId ticket) {
        var before = promises.of(ticket);
        SystemUser.run(() -> policies.change(policy, plan));
        await().until(() -> SystemUser.call(policies::progress).isOver()
                && jdbc.sql(
                                "SELECT s.revision = r.revision FROM ticket_sla s, sla_revision r WHERE s.ticket_id = :ticket")
                        .param("ticket", ticket.value())
                        .query(Boolean.class)
                        .single());
        assertThat(promises.of(ticket)).isNotEqualTo(before);
    }

    @Test
    void twoNodesAndARestartTellEachMomentOnce() throws InterruptedException {
        var crew = crews.hire(1);
        promises.make(crew, HOUR);
        var mine = Stream.generate(() -> promises.open(crew)).limit(20).toList();
        try (var second = new SecondNode(database.getObject(), environment, clock)) {
            second.bean(ApplicationEventMulticaster.class).addApplicationListener(told);
            clock.skip(Duration.ofMinutes(61));
            var there = second.bean(SlaAlarms.class);
            Together.call(List.<Callable<Boolean>>of(
                    () -> ring(alarms), () -> ring(there), () -> ring(alarms), () -> ring(there)));
        }
        try (var restarted = new SecondNode(database.getObject(), environment, clock)) {
            restarted.bean(ApplicationEventMulticaster.class).addApplicationListener(told);
            ring(restarted.bean(SlaAlarms.class));
        }

        assertThat(mine)
                .allSatisfy(ticket -> assertThat(told.about(ticket))
                        .extracting(event -> event.getClass().getSimpleName())
                        .containsExactly("SlaOverdue"));
    }

    private void ringAll() {
        ring(alarms);
    }

    private static boolean ring(SlaAlarms alarms) {
        var more = true;
        while (more) {
            more = alarms.ring();
        }
        return true;
    }

    /** Hears every alarm of the nodes it listens to. */
    private static final class Told implements ApplicationListener<ApplicationEvent> {

        private final Queue<Object> all = new ConcurrentLinkedQueue<>();

        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            if (event instanceof PayloadApplicationEvent<?> told) {
                all.add(told.getPayload());
            }
        }

        List<Object> about(TicketId ticket) {
            return all.stream().filter(event -> isAbout(event, ticket)).toList();
        }

        private static boolean isAbout(Object event, TicketId ticket) {
            return switch (event) {
                case SlaDueSoon soon -> soon.ticket().equals(ticket);
                case SlaOverdue overdue -> overdue.ticket().equals(ticket);
                default -> false;
            };
        }
    }
}
