package io.stellwerk.shell;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.HolidayCalendar;
import io.stellwerk.channels.Channels;
import io.stellwerk.team.Holidays;
import io.stellwerk.team.WorkingHours;
import io.stellwerk.tickets.SlaCondition;
import io.stellwerk.tickets.SlaCondition.Operator;
import io.stellwerk.tickets.SlaCondition.Property;
import io.stellwerk.tickets.SlaGoal;
import io.stellwerk.tickets.SlaGoals;
import io.stellwerk.tickets.SlaHours;
import io.stellwerk.tickets.SlaPlan;
import io.stellwerk.tickets.SlaPolicies;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.StatusRole;
import io.stellwerk.tickets.Statuses;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo company promises: sales answers at any hour, everybody else from Monday to Saturday. */
@Component
@Profile("demo")
class DemoServiceLevels {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final SlaPolicies policies;
    private final Channels channels;
    private final Holidays holidays;
    private final Statuses statuses;

    DemoServiceLevels(SlaPolicies policies, Channels channels, Holidays holidays, Statuses statuses) {
        this.policies = policies;
        this.channels = channels;
        this.holidays = holidays;
        this.statuses = statuses;
    }

    void promise() {
        var sales = channels.receiving(EmailAddress.of("sales@demo.example")).orElseThrow();
        var fromSales = new SlaCondition(
                Property.CHANNEL,
                Operator.IS_ANY_OF,
                Set.of(String.valueOf(sales.id().value())));
        policies.create(new SlaPlan(
                "Sales",
                List.of(fromSales),
                goals(2, 4, 72),
                Duration.ofMinutes(70),
                new SlaHours.AroundTheClock(),
                waiting()));
        policies.create(
                new SlaPlan("Standard", List.of(), goals(4, 8, 60), Duration.ofHours(1), officeHours(), waiting()));
    }

    private static SlaGoals goals(int firstReply, int nextReply, int close) {
        return new SlaGoals(
                Map.of(
                        SlaGoal.FIRST_REPLY, Duration.ofHours(firstReply),
                        SlaGoal.NEXT_REPLY, Duration.ofHours(nextReply),
                        SlaGoal.CLOSE, Duration.ofHours(close)),
                Map.of());
    }

    private SlaHours officeHours() {
        return new SlaHours.Weekly(
                List.of(
                        new WorkingHours(WorkingHours.WEEKDAYS, LocalTime.of(7, 0), LocalTime.of(22, 0)),
                        new WorkingHours(Set.of(DayOfWeek.SATURDAY), LocalTime.of(9, 0), LocalTime.of(18, 0))),
                BERLIN,
                holidays.all().stream().findFirst().map(HolidayCalendar::id));
    }

    private Set<StatusId> waiting() {
        return Set.of(statuses.with(StatusRole.AGENT_REPLIED).id());
    }
}
