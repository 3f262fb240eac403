package io.stellwerk.tickets;

import java.util.Comparator;
import java.util.List;

/** Where a clock stands at a moment; the most pressing comes first. */
public enum SlaState {
    OVERDUE,
    DUE_SOON,
    ACTIVE,
    COMPLETED;

    /** Of several clocks the one that matters most; of none that all is done. */
    static SlaState worst(List<SlaState> states) {
        return states.stream().min(Comparator.naturalOrder()).orElse(COMPLETED);
    }
}
