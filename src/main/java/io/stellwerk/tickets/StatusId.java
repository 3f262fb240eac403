package io.stellwerk.tickets;

/** The number of a status. */
public record StatusId(long value) {

    /** As {@link io.stellwerk.team.CountRule} names it. */
    String written() {
        return Long.toString(value);
    }
}
