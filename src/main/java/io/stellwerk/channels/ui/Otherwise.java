package io.stellwerk.channels.ui;

/** Who gets a ticket that the customer agent cannot answer or whose contact has no owner. */
enum Otherwise {
    NO_ONE,
    USERS_AND_TEAMS;

    String key() {
        return this == NO_ONE ? "channels.otherwise.no-one" : "channels.otherwise.users-and-teams";
    }
}
