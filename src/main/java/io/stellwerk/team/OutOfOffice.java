package io.stellwerk.team;

import java.time.Instant;

/** Somebody is away from one moment until another, whatever their working hours say. */
public record OutOfOffice(Instant from, Instant to) {

    public OutOfOffice {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("An absence ends after it begins");
        }
    }

    /** "2026-11-24T07:00:00Z to 2026-11-30T16:00:00Z", as the audit log keeps it. */
    @Override
    public String toString() {
        return from + " to " + to;
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
