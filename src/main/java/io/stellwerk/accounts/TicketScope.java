package io.stellwerk.accounts;

import java.io.Serializable;

/** Which tickets someone may see or edit: those in reach, and with the extra box also unassigned ones. */
public record TicketScope(Reach reach, boolean unassigned) implements Serializable {

    /** How far a ticket scope reaches, the farthest first. */
    public enum Reach {
        EVERYTHING,
        TEAM,
        OWNED,
        NONE
    }

    /** Whether this contains every ticket of {@code other}. */
    public boolean covers(TicketScope other) {
        return reach.compareTo(other.reach) <= 0 && (unassigned || reach == Reach.EVERYTHING || !other.unassigned);
    }

    /** Whether tickets that one owns are within it: only who has that can be given any. */
    public boolean includesOwned() {
        return reach != Reach.NONE;
    }

    public boolean allowsNothing() {
        return reach == Reach.NONE && !unassigned;
    }
}
