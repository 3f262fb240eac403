package io.stellwerk.inbox;

import java.util.Locale;

/** A column of the table of tickets. */
enum TableColumn {
    SUBJECT,
    CONTACT,
    OWNER,
    STATUS,
    SLA,
    CHANNEL,
    TEAMS,
    OPENED,
    ACTIVITY;

    String words() {
        return "inbox.column." + css();
    }

    String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
