package io.stellwerk.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.team.Availability.State;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the audit log knows of a status that somebody chose. */
class AvailabilitiesTests extends StellwerkTest {

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
}
