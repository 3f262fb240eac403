package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Availability;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.SkillId;
import io.stellwerk.tickets.Workload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Candidates for tests of decisions. */
final class People {

    private static final Instant LONG_AGO = Instant.parse("2026-11-01T09:00:00Z");

    private People() {}

    static Candidate somebody(long id) {
        return with(id, Set.of(), List.of());
    }

    static Candidate away(long id) {
        var available = somebody(id);
        return new Candidate(
                available.user(),
                true,
                true,
                true,
                true,
                new Availability(State.AWAY, LONG_AGO),
                available.workload(),
                List.of(),
                Set.of(),
                0,
                Optional.empty());
    }

    static Candidate with(long id, Set<SkillId> skills, List<Occupancy> occupancies) {
        return new Candidate(
                new UserId(id),
                true,
                true,
                true,
                true,
                new Availability(State.AVAILABLE, LONG_AGO),
                new Workload(0, Optional.empty()),
                occupancies,
                skills,
                0,
                Optional.empty());
    }
}
