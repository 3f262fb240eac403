package io.stellwerk.tickets;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** That a clock, named by its goal and start, became due soon or overdue at a moment. */
record SlaNotice(SlaGoal goal, Instant startedAt, SlaState state, Instant at) {

    /** What the running clocks of a ticket have to tell, now or later. */
    static Stream<SlaNotice> of(TicketSla sla) {
        return sla.clocks().stream()
                .filter(SlaClock::runs)
                .flatMap(clock -> Stream.concat(
                        notice(clock, SlaState.DUE_SOON, clock.dueSoonAt()),
                        notice(clock, SlaState.OVERDUE, clock.dueAt())));
    }

    /** The same clock and state, whatever moment that was taken for. */
    boolean isAbout(SlaNotice other) {
        return goal == other.goal && startedAt.equals(other.startedAt) && state == other.state;
    }

    private static Stream<SlaNotice> notice(SlaClock clock, SlaState state, Optional<Instant> at) {
        return at.stream().map(moment -> new SlaNotice(clock.goal(), clock.startedAt(), state, moment));
    }
}
