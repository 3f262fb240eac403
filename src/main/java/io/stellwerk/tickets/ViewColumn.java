package io.stellwerk.tickets;

/** What a table of tickets can show. */
public enum ViewColumn {
    SUBJECT,
    CONTACT,
    OWNER,
    STATUS,
    PRIORITY,
    SLA,
    CATEGORY,
    TAGS,
    CHANNEL,
    TEAMS,
    OPENED,
    ACTIVITY
}
