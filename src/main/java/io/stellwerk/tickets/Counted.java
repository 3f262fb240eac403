package io.stellwerk.tickets;

import io.stellwerk.team.CountRule;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Somebody's open tickets as they were counted.
 *
 * @param version of their work when they were counted
 * @param rule the rule by which those were counted that count towards limits
 * @param at when they were counted
 * @param limited open tickets of each type that count towards limits
 * @param recent open tickets of each type that were assigned in the last 30 days
 */
record Counted(long version, CountRule rule, Instant at, Map<TicketType, Long> limited, Map<TicketType, Long> recent) {

    /** Older assignments do not count as load (spec/01 section 3). */
    static final Duration LOAD_COUNTS_FOR = Duration.ofDays(30);

    /** Time passes for what was counted, too: tickets become older than those 30 days. */
    static final Duration GOOD_FOR = Duration.ofSeconds(10);

    Counted {
        limited = Map.copyOf(limited);
        recent = Map.copyOf(recent);
    }

    boolean isGood(long versionNow, CountRule ruleNow, Instant now) {
        return version == versionNow && rule.equals(ruleNow) && now.isBefore(at.plus(GOOD_FOR));
    }

    /** Whether every open ticket counts, whatever its status and age. */
    boolean countsAll() {
        return rule.leftOut().isEmpty() && rule.olderThanDays().isEmpty();
    }

    long recent(TicketType type) {
        return recent.getOrDefault(type, 0L);
    }

    /** After so many more of each type were assigned in one transaction. */
    Counted with(Map<TicketType, Long> more) {
        return new Counted(version + 1, rule, at, sum(limited, more), sum(recent, more));
    }

    private static Map<TicketType, Long> sum(Map<TicketType, Long> before, Map<TicketType, Long> more) {
        var sum = new EnumMap<TicketType, Long>(TicketType.class);
        sum.putAll(before);
        more.forEach((type, tickets) -> sum.merge(type, tickets, Long::sum));
        return sum;
    }
}
