package io.stellwerk.team;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Worker;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Computes availability from the tables, with a fixed number of queries, and tells when writing to them changes it. */
@Component
class AvailabilityReader {

    private final AvailabilityRows rows;
    private final HolidayRows holidays;
    private final PresenceRows presence;
    private final AvailabilityTransitions transitions;
    private final Accounts accounts;
    private final Clock clock;

    AvailabilityReader(
            AvailabilityRows rows,
            HolidayRows holidays,
            PresenceRows presence,
            AvailabilityTransitions transitions,
            Accounts accounts,
            Clock clock) {
        this.rows = rows;
        this.holidays = holidays;
        this.presence = presence;
        this.transitions = transitions;
        this.accounts = accounts;
        this.clock = clock;
    }

    Availability of(UserId user) {
        return Objects.requireNonNull(of(Set.of(user)).get(user));
    }

    Map<UserId, Availability> of(Collection<UserId> users) {
        var now = clock.instant();
        return facts(users).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> AvailabilityRule.at(entry.getValue(), now)));
    }

    Map<UserId, Outlook> outlook(Collection<UserId> users) {
        var now = clock.instant();
        return facts(users).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> outlook(entry.getValue(), now)));
    }

    void change(UserId user, Runnable write) {
        change(Set.of(user), write);
    }

    void change(Collection<UserId> users, Runnable write) {
        var before = of(users);
        write.run();
        of(users).forEach((user, after) -> transitions.changed(user, Objects.requireNonNull(before.get(user)), after));
    }

    /** As {@link #change}, telling only of those for whom something changed; for what is written every minute. */
    void changeSome(Collection<UserId> users, Runnable write) {
        var before = of(users);
        write.run();
        of(users).forEach((user, after) -> {
            var known = Objects.requireNonNull(before.get(user));
            if (known.state() != after.state() || !known.until().equals(after.until())) {
                transitions.changed(user, known, after);
            }
        });
    }

    /** What is written elsewhere, such as the time zone, may have changed when the next change comes. */
    void readAgain(UserId user) {
        transitions.expected(user, of(user));
    }

    private static Outlook outlook(AvailabilityFacts facts, Instant at) {
        var now = AvailabilityRule.at(facts, at);
        return new Outlook(at, now, now.until().map(until -> AvailabilityRule.at(facts, until)));
    }

    private Map<UserId, AvailabilityFacts> facts(Collection<UserId> users) {
        var people = accounts.workers(users);
        var hours = rows.workingHours(users);
        var absences = rows.absences(users);
        var manual = rows.manual(users);
        var free = holidays.of(users);
        var gone = presence.goneFrom(users, clock.instant());
        return users.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        user -> new AvailabilityFacts(
                                zone(people, user),
                                hours.getOrDefault(user, List.of()),
                                absences.getOrDefault(user, List.of()),
                                manual.getOrDefault(user, List.of()).stream().findFirst(),
                                free.getOrDefault(user, Set.of()),
                                Optional.ofNullable(gone.get(user)))));
    }

    private static ZoneId zone(Map<UserId, Worker> people, UserId user) {
        return Optional.ofNullable(people.get(user)).map(Worker::timeZone).orElse(ZoneOffset.UTC);
    }
}
