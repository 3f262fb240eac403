package io.stellwerk.team;

import java.util.List;

/** Where a team is in use: the names of the teams below it and of rules, and how many open tickets it has. */
public record TeamUse(List<String> children, List<String> rules, long openTickets) {

    public TeamUse {
        children = List.copyOf(children);
        rules = List.copyOf(rules);
    }

    public boolean isNone() {
        return children.isEmpty() && rules.isEmpty() && openTickets == 0;
    }
}
