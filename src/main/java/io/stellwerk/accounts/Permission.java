package io.stellwerk.accounts;

import java.util.EnumSet;
import java.util.Set;

/** What a preset allows, besides the ticket scopes (spec/02 section 4). The names serve as roles of views and services. */
public enum Permission {
    /** Everything. */
    SUPER_ADMIN,
    /** Connect and edit channels, forms, chatflows, inboxes, block lists. */
    CHANNELS_AND_SETTINGS,
    /** Users, teams, capacity. */
    EDIT_USERS,
    /** Other people's status. */
    MANAGE_AVAILABILITY,
    /** Create, edit, manage, pause the customer agent and its handoff. */
    EDIT_CUSTOMER_AGENT,
    /** Workflows and templates. */
    EDIT_WORKFLOWS,
    /** Delete, spam, block sender. */
    DELETE_TICKETS,
    /** Reports and exports. */
    REPORTS;

    /** The names as constants, for {@code @RolesAllowed} and {@code @PreAuthorize}. */
    public static final class Role {
        public static final String SUPER_ADMIN = "SUPER_ADMIN";
        public static final String CHANNELS_AND_SETTINGS = "CHANNELS_AND_SETTINGS";
        public static final String EDIT_USERS = "EDIT_USERS";
        public static final String MANAGE_AVAILABILITY = "MANAGE_AVAILABILITY";
        public static final String EDIT_CUSTOMER_AGENT = "EDIT_CUSTOMER_AGENT";
        public static final String EDIT_WORKFLOWS = "EDIT_WORKFLOWS";
        public static final String DELETE_TICKETS = "DELETE_TICKETS";
        public static final String REPORTS = "REPORTS";

        private Role() {}
    }

    /** A super admin may do everything. */
    static Set<Permission> withImplied(Set<Permission> granted) {
        return granted.contains(SUPER_ADMIN) ? EnumSet.allOf(Permission.class) : Set.copyOf(granted);
    }
}
