package io.stellwerk.routing;

import io.stellwerk.team.SkillId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * All that tickets of one channel and one type are decided from, the oldest first. Either all of them count towards limits
 * or none does.
 *
 * @param people everybody in reach of the rule's pool
 * @param unserved what tickets needed that came earlier and still wait, as nobody was eligible
 */
record Batch(VersionedRule rule, List<Due> due, List<Candidate> people, Set<Set<SkillId>> unserved, Instant now) {

    boolean counts() {
        return due.stream().allMatch(one -> one.ticket().counts());
    }
}
