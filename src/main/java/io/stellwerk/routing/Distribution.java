package io.stellwerk.routing;

/** How a rule chooses among the eligible (spec/01 section 3). */
public enum Distribution {
    /** The fewest open tickets of the same type that were assigned in the last 30 days. */
    LOAD_BALANCED,
    /** Everybody gets one before anybody gets a second one. */
    ROUND_ROBIN,
    /** Chance, the same for everybody. */
    RANDOM
}
