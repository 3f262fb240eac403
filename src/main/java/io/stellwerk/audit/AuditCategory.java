package io.stellwerk.audit;

/** What an audit entry is about. */
public enum AuditCategory {
    SIGN_IN,
    PEOPLE,
    CHANNEL,
    ROUTING,
    SETTINGS
}
