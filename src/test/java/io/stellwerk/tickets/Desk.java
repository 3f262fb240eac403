package io.stellwerk.tickets;

import io.stellwerk.ActingAs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;

/** Looks at tickets as somebody does. */
@TestComponent
class Desk {

    static final String ADMIN = "superadmin@demo.example";

    private static final int ENOUGH = 300;

    private final Tickets tickets;
    private final TicketLists lists;
    private final ActingAs acting;

    Desk(Tickets tickets, TicketLists lists, ActingAs acting) {
        this.tickets = tickets;
        this.lists = lists;
        this.acting = acting;
    }

    TicketDetails show(TicketId ticket) {
        return find(ADMIN, ticket).orElseThrow();
    }

    Optional<TicketDetails> find(String email, TicketId ticket) {
        return acting.call(email, () -> tickets.show(ticket));
    }

    List<TimelineEvent.Kind> timeline(TicketId ticket) {
        return show(ticket).timeline().stream().map(TimelineEvent::kind).toList();
    }

    List<String> words(TicketId ticket) {
        return show(ticket).thread().stream().map(ThreadEntry::plain).toList();
    }

    /** The views in which somebody has the ticket. */
    Set<TicketView> views(String email, TicketId ticket) {
        return acting.call(
                email,
                () -> Arrays.stream(TicketView.values())
                        .filter(view -> view != TicketView.ALL)
                        .filter(view ->
                                lists.page(view, TicketSearch.NOTHING, Optional.empty(), ENOUGH).tickets().stream()
                                        .anyMatch(row -> row.id().equals(ticket)))
                        .collect(Collectors.toSet()));
    }
}
