package io.stellwerk.accounts;

import java.io.Serializable;

/** Which tickets someone may see or edit: those in reach, and with the extra box also unassigned ones. */
public record TicketScope(Reach reach, boolean unassigned) implements Serializable {

    /** How far a ticket scope reaches. */
    public enum Reach {
        EVERYTHING,
        TEAM,
        OWNED,
        NONE
    }

    public boolean allowsNothing() {
        return reach == Reach.NONE && !unassigned;
    }
}
