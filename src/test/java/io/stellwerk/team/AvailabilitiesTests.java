package io.stellwerk.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import io.stellwerk.base.WakeUps;
import io.stellwerk.team.Availability.State;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Choosing a status: what the audit log knows of it, and what happens when a change is due just then. */
class AvailabilitiesTests extends StellwerkTest {

    private static final String IN_TWO_HOURS =
            "execution_time BETWEEN :now + INTERVAL 90 MINUTE AND :now + INTERVAL 150 MINUTE";

    @Autowired
    Availabilities availabilities;

    @Autowired
    Schedules schedules;

    @Autowired
    ActingAs acting;

    @Autowired
    Crews crews;

    @Autowired
    Clock clock;

    @Autowired
    WakeUps wakeUps;

    @Autowired
    JdbcClient jdbc;

    @Test
    void comingBackEarlyIsWrittenDownAsAChangeOfTheAbsence() {
        var me = crews.hireOne(BuiltInPreset.AGENT);
        var now = clock.instant();
        var week = new OutOfOffice(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(6)));
        acting.run(me.email().value(), () -> schedules.changeMyAbsences(new AbsenceChange.Add(week)));

        acting.run(me.email().value(), () -> availabilities.setMine(State.AVAILABLE));
        acting.run(me.email().value(), () -> availabilities.setMine(State.AVAILABLE));

        assertThat(jdbc.sql("""
                        SELECT before_values FROM audit_entry WHERE actor_id = :id AND action = 'out-of-office-changed'
                        ORDER BY id
                        """)
                        .param("id", me.id().value())
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        added -> assertThat(added).doesNotContain(" to "),
                        ended -> assertThat(ended).contains(week.to().toString().substring(0, 19)));
    }

    @Test
    void whatChangesWhileAChangeIsBeingCarriedOutIsLookedAtInTime() {
        var me = crews.hireOne(BuiltInPreset.AGENT);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var first = new OutOfOffice(now.plusSeconds(1), now.plus(Duration.ofDays(6)));
        var second = new OutOfOffice(now.plus(Duration.ofHours(2)), now.plus(Duration.ofHours(3)));

        whileTheNextChangeIsCarriedOut(
                me.id(),
                () -> changeAbsences(me, new AbsenceChange.Add(first)),
                () -> changeAbsences(me, new AbsenceChange.EndNow(first), new AbsenceChange.Add(second)));

        await().until(() -> looks(me.id(), "NOT picked AND task_instance = :id") == 1);
        assertThat(looks(me.id(), IN_TWO_HOURS)).isEqualTo(1);
        makeDue(me.id());
        await().untilAsserted(() -> assertThat(looks(me.id(), "TRUE")).isEqualTo(1));
        assertThat(looks(me.id(), "task_instance = :id AND " + IN_TWO_HOURS))
                .as("what is left is the usual look, at the right time")
                .isEqualTo(1);
    }

    private void whileTheNextChangeIsCarriedOut(UserId user, Runnable before, Runnable meanwhile) {
        var isCarriedOut = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var test = Thread.currentThread().threadId();
        var isFirst = new AtomicBoolean(true);
        var watch = wakeUps.watch(Availabilities.topic(user), () -> {
            if (Thread.currentThread().threadId() != test && isFirst.getAndSet(false)) {
                isCarriedOut.countDown();
                await().until(() -> goOn.getCount() == 0);
            }
        });
        try {
            before.run();
            await().until(() -> isCarriedOut.getCount() == 0);
            assertThat(looks(user, "picked")).isEqualTo(1);
            meanwhile.run();
        } finally {
            goOn.countDown();
            watch.stop();
        }
    }

    private void changeAbsences(Person person, AbsenceChange... changes) {
        List.of(changes)
                .forEach(change -> acting.run(
                        person.email().value(),
                        () -> assertThat(schedules.changeMyAbsences(change)).isTrue()));
    }

    private long looks(UserId user, String which) {
        return jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'availability-transition' AND "
                        + "SUBSTRING_INDEX(task_instance, '@', 1) = :id AND " + which)
                .param("id", Long.toString(user.value()))
                .param("now", Utc.of(clock.instant()))
                .query(Long.class)
                .single();
    }

    private void makeDue(UserId user) {
        jdbc.sql("UPDATE scheduled_tasks SET execution_time = :now WHERE task_instance LIKE :onceMore")
                .param("now", Utc.of(clock.instant()))
                .param("onceMore", user.value() + "@%")
                .update();
    }
}
