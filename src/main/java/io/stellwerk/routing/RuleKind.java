package io.stellwerk.routing;

/** The choices of "Assign incoming tickets to" (spec/01 section 2). */
public enum RuleKind {
    CUSTOMER_AGENT,
    USERS_AND_TEAMS,
    TEAM_ONLY,
    CONTACT_OWNER,
    NO_ONE
}
