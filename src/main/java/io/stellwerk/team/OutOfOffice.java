package io.stellwerk.team;

import java.time.Instant;

/** Somebody is away from one moment until another, whatever their working hours say. */
public record OutOfOffice(Instant from, Instant to) {

    public OutOfOffice {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("An absence ends after it begins");
        }
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
