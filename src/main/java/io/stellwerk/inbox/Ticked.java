package io.stellwerk.inbox;

import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.tickets.TicketId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is ticked in a list, as its address says it.
 *
 * @param wholeList whether it is everything the list has
 */
record Ticked(Set<TicketId> tickets, boolean wholeList) {

    /** An address does not bear any number of them. */
    static final int MOST = 200;

    static final Ticked NOTHING = new Ticked(Set.of(), false);
    static final Ticked WHOLE_LIST = new Ticked(Set.of(), true);

    private static final String PARAMETER = "selected";
    private static final String ALL = "all";

    static Ticked of(Set<TicketId> tickets) {
        return new Ticked(tickets, false);
    }

    static Ticked of(QueryParameters query) {
        var words = query.getSingleParameter(PARAMETER).orElse("");
        return words.equals(ALL)
                ? WHOLE_LIST
                : of(Arrays.stream(words.split(",", -1))
                        .limit(MOST)
                        .flatMap(number -> Place.ticket(number).stream())
                        .collect(Collectors.toSet()));
    }

    boolean isTooMuchForAnAddress() {
        return tickets.size() > MOST;
    }

    /** "selected=7,12"; empty when there is nothing to say, or too much. */
    Optional<String> parameter() {
        if (wholeList) {
            return Optional.of(PARAMETER + "=" + ALL);
        }
        var numbers = tickets.stream().map(TicketId::value).sorted().map(String::valueOf);
        return tickets.isEmpty() || isTooMuchForAnAddress()
                ? Optional.empty()
                : Optional.of(PARAMETER + "=" + numbers.collect(Collectors.joining(",")));
    }
}
