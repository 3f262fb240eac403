package io.stellwerk.team;

import java.util.OptionalInt;
import java.util.Set;

/**
 * Which open tickets count towards limits (spec/02 section 3).
 *
 * @param leftOut statuses whose tickets do not count, by their ids in the module that has the tickets
 * @param olderThanDays tickets opened longer ago do not count; empty for all ages
 */
public record CountRule(Set<String> leftOut, OptionalInt olderThanDays, long version) {

    public CountRule {
        leftOut = Set.copyOf(leftOut);
    }
}
