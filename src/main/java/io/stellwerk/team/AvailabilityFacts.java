package io.stellwerk.team;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything somebody's availability follows from.
 *
 * @param holidays days of the person's time zone that lie outside of the working hours
 * @param goneFrom when they count as away because no browser is open; empty while one is, or if that does not matter
 */
public record AvailabilityFacts(
        ZoneId zone,
        List<WorkingHours> workingHours,
        List<OutOfOffice> absences,
        Optional<ManualStatus> manual,
        Set<LocalDate> holidays,
        Optional<Instant> goneFrom) {

    public AvailabilityFacts {
        workingHours = List.copyOf(workingHours);
        absences = List.copyOf(absences);
        holidays = Set.copyOf(holidays);
    }
}
