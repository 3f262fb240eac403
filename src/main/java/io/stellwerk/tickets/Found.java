package io.stellwerk.tickets;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Which tickets a search found; {@code all} unless there were too many or it would have taken too long. */
record Found(List<Long> tickets, boolean all) {

    static final Found NOTHING = new Found(List.of(), true);

    Found with(Collection<Long> others) {
        var together = new LinkedHashSet<>(tickets);
        together.addAll(others);
        return new Found(List.copyOf(together), all);
    }

    /** Those of them that are in a list. */
    Selection of(Selection list) {
        var among = tickets.isEmpty() ? Condition.FALSE : Condition.of("t.id IN (:tickets)", "tickets", tickets);
        return Selection.few(list.condition().and(among));
    }
}
