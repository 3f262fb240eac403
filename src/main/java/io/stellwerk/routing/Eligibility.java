package io.stellwerk.routing;

import io.stellwerk.team.SkillId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who comes into question, and everybody with the reason if not. */
record Eligibility(List<Candidate> eligible, List<Considered> considered) {

    static Eligibility of(List<Candidate> candidates, boolean onlyAvailable, Set<SkillId> required) {
        var eligible = new ArrayList<Candidate>();
        var considered = new ArrayList<Considered>(candidates.size());
        for (var candidate : candidates) {
            var refusal = candidate.refusal(onlyAvailable, required);
            considered.add(candidate.considered(refusal, required));
            if (refusal.isEmpty()) {
                eligible.add(candidate);
            }
        }
        return new Eligibility(eligible, considered);
    }
}
