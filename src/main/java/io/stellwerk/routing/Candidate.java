package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Availability;
import io.stellwerk.team.SkillId;
import io.stellwerk.tickets.Workload;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a decision needs to know about one person in reach of a rule.
 *
 * @param occupancies every limit that counts for this ticket type, with what is used of it
 * @param turns how often they were chosen in the running cycle of the round robin
 * @param lastTurn when they were last chosen by this rule's round robin
 */
record Candidate(
        UserId user,
        boolean active,
        boolean hasSeat,
        boolean worksOnTickets,
        boolean inPool,
        Availability availability,
        Workload workload,
        List<Occupancy> occupancies,
        Set<SkillId> skills,
        int turns,
        Optional<Instant> lastTurn) {

    Optional<Refusal> refusal(boolean onlyAvailable) {
        return refusal(onlyAvailable, Set.of());
    }

    Optional<Refusal> refusal(boolean onlyAvailable, Set<SkillId> required) {
        return lastingRefusal().or(() -> refusalOfNow(onlyAvailable, required));
    }

    /** What keeps them from any ticket, whatever it needs and whatever they have. */
    Optional<Refusal> lastingRefusal() {
        if (!active) {
            return Optional.of(Refusal.INACTIVE);
        }
        if (!hasSeat) {
            return Optional.of(Refusal.NO_SEAT);
        }
        if (!worksOnTickets) {
            return Optional.of(Refusal.NO_TICKET_ACCESS);
        }
        if (!inPool) {
            return Optional.of(Refusal.EXTRA_MEMBER_ONLY);
        }
        return Optional.empty();
    }

    private Optional<Refusal> refusalOfNow(boolean onlyAvailable, Set<SkillId> required) {
        if (!skills.containsAll(required)) {
            return Optional.of(Refusal.MISSING_SKILL);
        }
        if (onlyAvailable && !availability.isAvailable()) {
            return Optional.of(Refusal.AWAY);
        }
        return full().map(full -> Refusal.AT_CAPACITY);
    }

    Considered considered(Optional<Refusal> refusal, Set<SkillId> required) {
        return new Considered(
                user,
                workload.openTickets(),
                refusal,
                refusal.filter(Refusal.AWAY::equals).map(away -> availability.since()),
                refusal.filter(Refusal.AT_CAPACITY::equals).flatMap(atCapacity -> full()),
                refusal.filter(Refusal.MISSING_SKILL::equals).isPresent() ? missing(required) : Set.of());
    }

    /**
     * The same person after one more ticket in turn.
     *
     * @param counts whether the ticket counts towards limits
     */
    Candidate withOneMore(Instant now, boolean counts) {
        return withOneTicket(now, counts, turns + 1, Optional.of(now));
    }

    /** As {@link #withOneMore}, but not by turns. */
    Candidate withOneOutOfTurn(Instant now, boolean counts) {
        return withOneTicket(now, counts, turns, lastTurn);
    }

    private Candidate withOneTicket(Instant now, boolean counts, int turnsAfter, Optional<Instant> lastTurnAfter) {
        return new Candidate(
                user,
                active,
                hasSeat,
                worksOnTickets,
                inPool,
                availability,
                new Workload(workload.openTickets() + 1, Optional.of(now)),
                counts
                        ? occupancies.stream()
                                .map(used -> new Occupancy(used.open() + 1, used.most()))
                                .toList()
                        : occupancies,
                skills,
                turnsAfter,
                lastTurnAfter);
    }

    /** The same person as if a rule named them. */
    Candidate asMember() {
        return new Candidate(
                user,
                active,
                hasSeat,
                worksOnTickets,
                true,
                availability,
                workload,
                occupancies,
                skills,
                turns,
                lastTurn);
    }

    /** The same person at the beginning of a cycle. */
    Candidate inNewCycle() {
        return new Candidate(
                user,
                active,
                hasSeat,
                worksOnTickets,
                inPool,
                availability,
                workload,
                occupancies,
                skills,
                0,
                lastTurn);
    }

    private Optional<Occupancy> full() {
        return occupancies.stream().filter(Occupancy::isFull).findFirst();
    }

    private Set<SkillId> missing(Set<SkillId> required) {
        var missing = new HashSet<>(required);
        missing.removeAll(skills);
        return missing;
    }
}
