package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.SkillId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The people of a pool while several tickets are decided one after the other: each decision sees what the ones before it
 * gave away, without looking at everybody again.
 */
class Round {

    private final PoolRule pool;
    private final SkillRouting.Fallback fallback;
    private final boolean counts;
    private final RandomGenerator chance;
    private final Map<UserId, Candidate> people = new HashMap<>();
    private final Map<UserId, Candidate> others = new HashMap<>();
    private final Map<Set<SkillId>, Line> lines = new HashMap<>();

    /** @param counts whether what is given away counts towards limits */
    Round(
            PoolRule pool,
            SkillRouting.Fallback fallback,
            Collection<Candidate> people,
            boolean counts,
            RandomGenerator chance) {
        this.pool = pool;
        this.fallback = fallback;
        this.counts = counts;
        this.chance = chance;
        people.forEach(person -> this.people.put(person.user(), person));
    }

    /** Whose turn it is for a ticket that needs these skills; empty when nobody is eligible. */
    Optional<Turn> next(Set<SkillId> required) {
        var strict = line(required).next();
        var ignoresSkills = strict.isEmpty() && !required.isEmpty() && fallback == SkillRouting.Fallback.IGNORE_SKILLS;
        return ignoresSkills ? line(Set.of()).next() : strict;
    }

    void gave(Turn turn, Instant now) {
        if (turn.newCycle()) {
            people.replaceAll((user, person) -> person.inNewCycle());
            lines.clear();
        }
        var before = Objects.requireNonNull(people.get(turn.user()));
        replace(before, before.withOneMore(now, counts));
    }

    /** The owner of a contact got a ticket; in the pool or not. */
    void gaveOutOfTurn(Candidate owner, Instant now) {
        var before = people.get(owner.user());
        if (before == null) {
            others.put(owner.user(), owner.withOneOutOfTurn(now, counts));
        } else {
            replace(before, before.withOneOutOfTurn(now, counts));
        }
    }

    /** The owner of a contact as they are by now. */
    Candidate now(Candidate owner) {
        return people.getOrDefault(owner.user(), others.getOrDefault(owner.user(), owner))
                .asMember();
    }

    private void replace(Candidate before, Candidate after) {
        people.put(after.user(), after);
        lines.forEach((required, line) -> {
            line.leave(before);
            enter(line, after, required);
        });
    }

    private Line line(Set<SkillId> required) {
        return Objects.requireNonNull(lines.computeIfAbsent(required, this::lineUp));
    }

    private Line lineUp(Set<SkillId> required) {
        var line = Line.of(pool, chance);
        people.values().forEach(person -> enter(line, person, required));
        return line;
    }

    private void enter(Line line, Candidate person, Set<SkillId> required) {
        if (person.refusal(pool.onlyAvailable(), required).isEmpty()) {
            line.enter(person);
        }
    }

    /** Who is next, and whether a new cycle of the round robin begins with them. */
    record Turn(UserId user, boolean newCycle) {}
}
