package io.stellwerk.team.ui;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.CapacityLimit;
import io.stellwerk.team.CountRule;
import io.stellwerk.team.CountRules;
import io.stellwerk.team.OpenStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything the screen of capacity limits reads and does, in one place. */
@Component
class CapacityDesk {

    private final StatusListing listing;
    private final Capacities capacities;
    private final CountRules rules;

    CapacityDesk(StatusListing listing, Capacities capacities, CountRules rules) {
        this.listing = listing;
        this.capacities = capacities;
        this.rules = rules;
    }

    List<ListedStatus> all() {
        return listing.all();
    }

    /** The limit of each of them, also of those who have none. */
    Map<UserId, CapacityLimit> limits(Set<UserId> users) {
        var known = capacities.of(users);
        return users.stream()
                .collect(Collectors.toMap(Function.identity(), user -> known.getOrDefault(user, CapacityLimit.NONE)));
    }

    boolean set(Map<UserId, CapacityLimit> seen, CapacityLimit limit) {
        return capacities.set(seen, limit);
    }

    CountRule rule() {
        return rules.get();
    }

    boolean change(CountRule wanted) {
        return rules.change(wanted);
    }

    List<OpenStatus> statuses() {
        return capacities.openStatuses();
    }
}
