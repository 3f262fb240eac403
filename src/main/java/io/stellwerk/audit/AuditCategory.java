package io.stellwerk.audit;

/** What an audit entry is about. */
public enum AuditCategory {
    SIGN_IN,
    PEOPLE,
    CONTACT,
    TICKET,
    CHANNEL,
    ROUTING,
    SETTINGS,
    /** What routing decided. */
    ASSIGNMENT,
    /** Lists that left Stellwerk as a file. */
    EXPORT
}
