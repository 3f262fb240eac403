package io.stellwerk.routing;

import io.stellwerk.team.SkillId;
import java.util.List;
import java.util.Set;

/**
 * What became of a batch, in the order of decision; tickets that keep waiting are missing.
 *
 * @param unserved what the tickets needed that wait
 */
record Verdicts(List<Verdict> list, Set<Set<SkillId>> unserved) {

    Verdicts {
        list = List.copyOf(list);
        unserved = Set.copyOf(unserved);
    }
}
