package io.stellwerk.accounts;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/** What a role preset allows: permissions, and which tickets may be seen and edited. */
public record Grants(Set<Permission> permissions, TicketScope view, TicketScope edit) implements Serializable {

    public static final Grants EVERYTHING = new Grants(
            EnumSet.allOf(Permission.class),
            new TicketScope(TicketScope.Reach.EVERYTHING, true),
            new TicketScope(TicketScope.Reach.EVERYTHING, true));

    public Grants {
        permissions = Set.copyOf(permissions);
    }

    /** Whether whoever has these may do everything that {@code other} allows. */
    public boolean cover(Grants other) {
        return permissions.containsAll(other.permissions) && view.covers(other.view) && edit.covers(other.edit);
    }

    /** Whether it is a matter of one's teams which tickets may be seen or edited. */
    boolean dependOnTeams() {
        return view.reach() == TicketScope.Reach.TEAM || edit.reach() == TicketScope.Reach.TEAM;
    }

    /** Whoever may edit a ticket may see it. */
    public boolean isConsistent() {
        return view.covers(edit);
    }
}
