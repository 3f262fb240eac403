package io.stellwerk.team;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Everything somebody's availability follows from. */
public record AvailabilityFacts(
        ZoneId zone, List<WorkingHours> workingHours, List<OutOfOffice> absences, Optional<ManualStatus> manual) {

    public AvailabilityFacts {
        workingHours = List.copyOf(workingHours);
        absences = List.copyOf(absences);
    }
}
