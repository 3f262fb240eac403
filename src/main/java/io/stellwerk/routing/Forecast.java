package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.RoutingDecision.Outcome;
import io.stellwerk.team.SkillId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule would do with a ticket at this moment.
 *
 * @param distribution empty when no pool is asked
 * @param winner empty when it goes to nobody, or when chance decides among the eligible
 * @param required the skills that the first matching skill rule asks for
 * @param people whoever is next first, those who do not come into question last
 */
public record Forecast(
        Outcome outcome,
        Optional<Distribution> distribution,
        Optional<UserId> winner,
        Set<SkillId> required,
        List<Prospect> people) {

    static Forecast withoutOwner(Outcome outcome) {
        return new Forecast(outcome, Optional.empty(), Optional.empty(), Set.of(), List.of());
    }

    public long eligible() {
        return people.stream()
                .map(Prospect::considered)
                .filter(Considered::isEligible)
                .count();
    }
}
