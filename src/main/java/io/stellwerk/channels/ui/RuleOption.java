package io.stellwerk.channels.ui;

import io.stellwerk.channels.ChannelKind;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.RoutingRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The choices of "Assign incoming tickets to" (spec/01 section 2). */
enum RuleOption {
    CUSTOMER_AGENT,
    USERS_AND_TEAMS,
    TEAM_ONLY,
    CONTACT_OWNER,
    NO_ONE;

    static List<RuleOption> of(ChannelKind kind) {
        return switch (kind) {
            case EMAIL -> List.of(values());
        };
    }

    static RuleOption of(RoutingRule rule) {
        return switch (rule) {
            case RoutingRule.CustomerAgent agent -> CUSTOMER_AGENT;
            case RoutingRule.SpecificUsersAndTeams specific -> USERS_AND_TEAMS;
            case RoutingRule.TeamOnly only -> TEAM_ONLY;
            case RoutingRule.ContactOwner owner -> CONTACT_OWNER;
            case RoutingRule.NoOne none -> NO_ONE;
        };
    }

    /** The pool a rule draws from, at once or when it finds nobody else. */
    static Optional<PoolRule> poolOf(RoutingRule rule) {
        return switch (rule) {
            case RoutingRule.SpecificUsersAndTeams specific -> Optional.of(specific.pool());
            case RoutingRule.CustomerAgent agent -> agent.whenItCannotAnswer();
            case RoutingRule.ContactOwner owner -> owner.fallback();
            case RoutingRule.TeamOnly only -> Optional.empty();
            case RoutingRule.NoOne none -> Optional.empty();
        };
    }

    /** The translation key of its name; with {@code .help} the line that explains it. */
    String key() {
        return "channels.option." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a pool may stand in when it finds nobody. */
    boolean hasOtherwise() {
        return this == CUSTOMER_AGENT || this == CONTACT_OWNER;
    }
}
