package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.contacts.ContactId;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.Shelf;
import io.stellwerk.tickets.StatusColour;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketPriority;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketSort;
import io.stellwerk.tickets.TicketStatus;
import io.stellwerk.tickets.TicketType;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A list that is read again from its beginning, with more below. */
class ListPageTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TicketStatus OPEN =
            new TicketStatus(new StatusId(1), "Open", Optional.empty(), true, StatusColour.QUIET, Set.of(), 0);

    @Test
    void whatArrivesPushesNothingOutOfSight() {
        assertThat(numbers(head(6, 5, 4, 3, 2).followedBy(tickets(5, 4, 3, 2, 1), false, order())))
                .containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void atTheLimitOfWhatIsReadAgainNothingIsMissing() {
        assertThat(numbers(head(7, 6, 5).followedBy(tickets(5, 4, 3, 2, 1), true, order())))
                .containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void whatLeftTheViewGoes() {
        assertThat(numbers(head(5, 3, 2).followedBy(tickets(5, 4, 3, 2, 1), false, order())))
                .containsExactly(5L, 3L, 2L, 1L);
    }

    @Test
    void whatMovedUpStandsThereOnly() {
        var head = new ListPage(List.of(ticket(1, 9), ticket(5, 5), ticket(4, 4)), true, Set.of());
        assertThat(numbers(head.followedBy(tickets(5, 4, 3, 2, 1), false, order())))
                .containsExactly(1L, 5L, 4L, 3L, 2L);
    }

    @Test
    void whereMoreArrivedThanIsReadAgainTheListGoesOnFromThere() {
        var page = head(9, 8, 7).followedBy(tickets(3, 2, 1), false, order());
        assertThat(numbers(page)).containsExactly(9L, 8L, 7L);
        assertThat(page.more()).isTrue();
    }

    @Test
    void whatOnlyLooksOtherwiseStandsWhereItWas() {
        var then = tickets(5, 4, 3, 2, 1);
        var now = tickets(5, 4).stream().map(ListPageTests::later).toList();

        assertThat(numbers(new ListPage(now, true, Set.of()).followedBy(then, true, order())))
                .containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void whatCameBehindTheEndFollows() {
        var page = head(5, 4)
                .followedBy(tickets(5, 4, 3), false, order())
                .and(new ListPage(tickets(2, 1), true, Set.of()));

        assertThat(numbers(page)).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(page.more()).isTrue();
    }

    @Test
    void whatMovedBehindTheEndStandsThereOnly() {
        var quiet = TicketSort.LONGEST_QUIET.comparator();
        var page = head(1, 2)
                .followedBy(tickets(1, 2, 3, 4), false, quiet)
                .and(new ListPage(List.of(ticket(3, 9)), false, Set.of()));

        assertThat(numbers(page)).containsExactly(1L, 2L, 4L, 3L);
    }

    /** Tickets are counted a moment before they are read. */
    @Test
    void whereThereIsNothingNothingFollows() {
        assertThat(new ListPage(List.of(), true, Set.of()).more()).isFalse();
    }

    /** As a minute later, when less time is left. */
    private static ListedTicket later(ListedTicket ticket) {
        return new ListedTicket(
                ticket.ticket(),
                "Mia Wolf, a minute later",
                ticket.owner(),
                ticket.status(),
                ticket.labels(),
                ticket.sla(),
                ticket.hit(),
                ticket.channel(),
                ticket.teams());
    }

    private static Comparator<TicketRow> order() {
        return TicketSort.LAST_ACTIVITY.comparator();
    }

    private static ListPage head(long... numbers) {
        return new ListPage(tickets(numbers), true, Set.of());
    }

    private static List<ListedTicket> tickets(long... numbers) {
        return LongStream.of(numbers).mapToObj(number -> ticket(number, number)).toList();
    }

    private static ListedTicket ticket(long number, long minute) {
        var at = NOON.plus(Duration.ofMinutes(minute));
        var row = new TicketRow(
                new TicketId(number),
                "Ticket " + number,
                TicketType.EMAIL,
                OPEN.id(),
                true,
                new ContactId(1),
                new ChannelId(1),
                Optional.empty(),
                at,
                at,
                "",
                TicketPriority.MEDIUM,
                Optional.empty(),
                Shelf.DESK,
                Optional.empty());
        return new ListedTicket(
                row,
                "Mia Wolf",
                Optional.empty(),
                OPEN,
                new RowLabels(TicketPriority.MEDIUM, Optional.empty(), List.of()),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of());
    }

    private static List<Long> numbers(ListPage page) {
        return page.tickets().stream().map(ticket -> ticket.id().value()).toList();
    }
}
