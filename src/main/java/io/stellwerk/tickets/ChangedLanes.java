package io.stellwerk.tickets;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** In which statuses a list is another one than before. */
public record ChangedLanes(boolean all, Set<StatusId> statuses) {

    public static final ChangedLanes NONE = new ChangedLanes(false, Set.of());
    public static final ChangedLanes ALL = new ChangedLanes(true, Set.of());

    static ChangedLanes of(Set<StatusId> statuses) {
        return new ChangedLanes(false, Set.copyOf(statuses));
    }

    boolean isEmpty() {
        return !all && statuses.isEmpty();
    }

    public boolean has(StatusId status) {
        return all || statuses.contains(status);
    }

    ChangedLanes as(UnaryOperator<StatusId> shown) {
        return new ChangedLanes(all, statuses.stream().map(shown).collect(Collectors.toUnmodifiableSet()));
    }

    public ChangedLanes with(ChangedLanes others) {
        var together = new HashSet<>(statuses);
        together.addAll(others.statuses);
        return new ChangedLanes(all || others.all, Set.copyOf(together));
    }
}
