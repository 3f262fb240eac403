package io.stellwerk.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Availability;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.SkillId;
import io.stellwerk.tickets.Workload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One person of a roll call, as short as the database keeps it, for there may be a thousand.
 *
 * @param u who
 * @param n open tickets that count as load
 * @param r a refusal that no ticket changes
 * @param a since when they were away, in seconds of the epoch
 * @param l their limit that counts: what was used, and the most
 * @param t turns they had in the cycle
 * @param w their weight
 * @param s their skills, where the rule asks for any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Called(
        long u,
        long n,
        @Nullable Refusal r,
        @Nullable Long a,
        @Nullable List<Long> l,
        @Nullable Integer t,
        @Nullable Integer w,
        @Nullable List<Long> s) {

    static Called of(Candidate person, PoolRule pool, boolean asksForSkills) {
        var weight = pool.weight(person.user());
        return new Called(
                person.user().value(),
                person.workload().openTickets(),
                person.lastingRefusal().orElse(null),
                person.availability().isAvailable()
                        ? null
                        : person.availability().since().getEpochSecond(),
                person.occupancies().isEmpty()
                        ? null
                        : numbers(person.occupancies().getFirst()),
                person.turns() == 0 ? null : person.turns(),
                weight == 1 ? null : weight,
                asksForSkills && !person.skills().isEmpty() ? numbers(person.skills()) : null);
    }

    Candidate candidate() {
        return new Candidate(
                new UserId(u),
                r != Refusal.INACTIVE,
                r != Refusal.NO_SEAT,
                r != Refusal.NO_TICKET_ACCESS,
                r != Refusal.EXTRA_MEMBER_ONLY,
                a == null
                        ? new Availability(State.AVAILABLE, Instant.EPOCH)
                        : new Availability(State.AWAY, Instant.ofEpochSecond(a)),
                new Workload(n, Optional.empty()),
                l == null ? List.of() : List.of(new Occupancy(l.getFirst(), Math.toIntExact(l.getLast()))),
                s == null ? Set.of() : s.stream().map(SkillId::new).collect(Collectors.toSet()),
                t == null ? 0 : t,
                Optional.empty());
    }

    int weight() {
        return w == null ? 1 : w;
    }

    private static List<Long> numbers(Occupancy used) {
        return List.of(used.open(), (long) used.most());
    }

    private static List<Long> numbers(Set<SkillId> skills) {
        return skills.stream().map(SkillId::value).sorted().toList();
    }
}
