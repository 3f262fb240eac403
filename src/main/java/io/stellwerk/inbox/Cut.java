package io.stellwerk.inbox;

import io.stellwerk.tickets.CustomView;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketSort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a list shows of its view, and in which order: as a view that somebody made says it, or as was chosen just now. */
record Cut(Optional<CustomView> custom, TicketFilter filter, TicketSort sort) {

    static final Cut NOTHING = new Cut(Optional.empty(), TicketFilter.NOTHING, TicketSort.LAST_ACTIVITY);

    static final String SORT = "sort";
    private static final String CHANGED = "changed";

    /** Of a view that somebody made, as it was saved. */
    static Cut of(CustomView view) {
        return new Cut(
                Optional.of(view), view.settings().filter(), view.settings().sort());
    }

    /** As an address says it; what it does not say is as it was saved. */
    static Cut of(Optional<CustomView> custom, Map<String, List<String>> parameters) {
        return custom.filter(view -> !parameters.containsKey(CHANGED))
                .map(Cut::of)
                .orElseGet(() -> new Cut(custom, TicketFilter.of(parameters), sort(parameters)));
    }

    private static TicketSort sort(Map<String, List<String>> parameters) {
        return parameters.getOrDefault(SORT, List.of()).stream()
                .findFirst()
                .flatMap(TicketSort::of)
                .orElse(TicketSort.LAST_ACTIVITY);
    }

    Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (isAsSaved()) {
            return parameters;
        }
        parameters.putAll(filter.parameters());
        if (sort != TicketSort.LAST_ACTIVITY) {
            parameters.put(SORT, List.of(sort.parameter()));
        }
        custom.ifPresent(view -> parameters.put(CHANGED, List.of("1")));
        return parameters;
    }

    /**
     * After somebody changed the view.
     *
     * @param now empty when it was deleted: what it listed stays, only without its name
     */
    Cut renewed(Optional<CustomView> now) {
        return now.filter(view -> isAsSaved()).map(Cut::of).orElseGet(() -> new Cut(now, filter, sort));
    }

    Cut with(TicketFilter wanted) {
        return new Cut(custom, wanted, sort);
    }

    Cut with(TicketSort wanted) {
        return new Cut(custom, filter, wanted);
    }

    /** Nothing but the view as everybody has it. */
    boolean isPlain() {
        return equals(NOTHING);
    }

    /** A view that somebody made, and nothing else chosen. */
    boolean isAsSaved() {
        return custom.map(Cut::of).filter(this::equals).isPresent();
    }
}
