package io.stellwerk.tickets;

/** What a table of tickets can show. */
public enum ViewColumn {
    SUBJECT,
    CONTACT,
    OWNER,
    STATUS,
    PRIORITY,
    CATEGORY,
    TAGS,
    CHANNEL,
    TEAMS,
    OPENED,
    ACTIVITY
}
