package io.stellwerk.tickets;

import io.stellwerk.base.CalendarId;
import io.stellwerk.team.WorkingHours;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When the clocks of a policy run. */
public sealed interface SlaHours {

    /** At every minute of every day. */
    record AroundTheClock() implements SlaHours {}

    /**
     * Within these hours.
     *
     * @param calendar whose days do not count
     */
    record Weekly(List<WorkingHours> hours, ZoneId zone, Optional<CalendarId> calendar) implements SlaHours {

        public Weekly {
            if (hours.isEmpty()) {
                throw new IllegalArgumentException("A clock that never runs promises nothing");
            }
            hours = List.copyOf(hours);
        }
    }
}
