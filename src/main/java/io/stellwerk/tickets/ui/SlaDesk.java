package io.stellwerk.tickets.ui;

import io.stellwerk.team.Holidays;
import io.stellwerk.tickets.SlaClock;
import io.stellwerk.tickets.SlaCondition.Property;
import io.stellwerk.tickets.SlaPlan;
import io.stellwerk.tickets.SlaPolicies;
import io.stellwerk.tickets.SlaPolicy;
import io.stellwerk.tickets.SlaPolicyId;
import io.stellwerk.tickets.SlaSaving;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.TicketStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything that the screens about service levels read and do. */
@Component
class SlaDesk {

    private final SlaPolicies policies;
    private final Statuses statuses;
    private final Holidays holidays;
    private final Clock clock;

    SlaDesk(SlaPolicies policies, Statuses statuses, Holidays holidays, Clock clock) {
        this.policies = policies;
        this.statuses = statuses;
        this.holidays = holidays;
        this.clock = clock;
    }

    SlaChoices choices() {
        return new SlaChoices(
                Arrays.stream(Property.values()).collect(Collectors.toMap(Function.identity(), this::names)),
                holidays.all(),
                statuses.all().stream().filter(TicketStatus::open).toList());
    }

    Optional<SlaPolicy> find(SlaPolicyId policy) {
        return policies.find(policy);
    }

    SlaSaving save(Optional<SlaPolicy> seen, SlaPlan plan) {
        return seen.map(before -> policies.change(before, plan)).orElseGet(() -> policies.create(plan));
    }

    SlaSaving delete(SlaPolicy policy) {
        return policies.delete(policy);
    }

    List<SlaClock> preview(SlaPlan plan, Instant openedAt) {
        return policies.preview(plan, openedAt);
    }

    Instant now() {
        return clock.instant();
    }

    private Map<String, String> names(Property property) {
        return SlaValues.named(property).orElseGet(() -> policies.choices(property));
    }
}
