package io.stellwerk.team;

/** Somebody's open tickets of each type. */
public record TicketCounts(long calling, long messaging, long email) {

    public static final TicketCounts NONE = new TicketCounts(0, 0, 0);

    public long total() {
        return calling + messaging + email;
    }
}
