package io.stellwerk.tickets;

import io.stellwerk.base.CalendarId;
import io.stellwerk.tickets.SlaCondition.Property;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The policies in force at a revision, in order, with the days of the calendars they name. */
record SlaBook(long revision, List<SlaPolicy> policies, Map<CalendarId, Set<LocalDate>> holidays) {

    /** A policy that is for a ticket, and what it promises there. */
    record Promise(SlaPolicy policy, SlaTerms terms) {}

    boolean isEmpty() {
        return policies.isEmpty();
    }

    boolean looksAt(Property property) {
        return policies.stream().anyMatch(policy -> policy.plan().looksAt(property));
    }

    /** The first policy whose conditions hold. */
    Optional<Promise> promise(SlaSample sample) {
        return policies.stream()
                .filter(policy -> policy.plan().isFor(sample))
                .findFirst()
                .map(policy -> new Promise(policy, terms(policy.plan(), sample)));
    }

    SlaTerms terms(SlaPlan plan, SlaSample sample) {
        var priority = sample.of(Property.PRIORITY).stream().findFirst().orElse("");
        return new SlaTerms(plan.goals().of(priority), plan.dueSoon(), time(plan.hours()));
    }

    private CountedTime time(SlaHours hours) {
        return new CountedTime(
                hours,
                switch (hours) {
                    case SlaHours.AroundTheClock always -> Set.of();
                    case SlaHours.Weekly weekly ->
                        weekly.calendar()
                                .map(calendar -> holidays.getOrDefault(calendar, Set.<LocalDate>of()))
                                .orElse(Set.of());
                });
    }
}
