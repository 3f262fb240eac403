package io.stellwerk.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.accounts.BuiltInPreset;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Working hours that two people change at once. */
class SchedulesTests extends StellwerkTest {

    @Autowired
    Schedules schedules;

    @Autowired
    Crews crews;

    @Autowired
    ActingAs acting;

    @Test
    void ofManyWhoSaveSomebodysFirstWorkingHoursAtTheSameMomentOneDoes() throws InterruptedException {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var saved = Together.call(IntStream.range(6, 10)
                .<Callable<Boolean>>mapToObj(hour -> () -> acting.call(
                        agent.email().value(),
                        () -> schedules.setMyWorkingHours(List.of(), List.of(from(LocalTime.of(hour, 0))))))
                .toList());

        assertThat(saved).containsOnlyOnce(true);
        assertThat(acting.call(agent.email().value(), schedules::myWorkingHours))
                .hasSize(1);
    }

    private static WorkingHours from(LocalTime start) {
        return new WorkingHours(WorkingHours.WEEKDAYS, start, LocalTime.of(17, 0));
    }
}
