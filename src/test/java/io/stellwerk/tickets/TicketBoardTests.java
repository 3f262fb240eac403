package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.CountedStatements;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The columns of a board, with and without words that are searched for. */
class TicketBoardTests extends StellwerkTest {

    private static final int MANY = 25;
    private static final int SIZE = 20;

    /** What is known from before may be asked again after a while: counts, teams. */
    private static final int NOW_AND_THEN = 3;

    @Autowired
    TicketBoard board;

    @Autowired
    Tickets tickets;

    @Autowired
    Statuses statuses;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    private final String word = "b" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void itAsksTheDatabaseAsOftenForManyTicketsAsForFew() {
        var agent = crews.hire(1).agent().email().value();
        inEachColumn(agent, 1);
        var listed = statements(agent, TicketSearch.NOTHING);
        var found = statements(agent, new TicketSearch(word, Set.of()));
        inEachColumn(agent, MANY);

        assertThat(statements(agent, TicketSearch.NOTHING)).isLessThanOrEqualTo(listed + NOW_AND_THEN);
        assertThat(statements(agent, new TicketSearch(word, Set.of()))).isLessThanOrEqualTo(found + NOW_AND_THEN);
    }

    @Test
    void noTicketsAreLookedForWhereThereAreNone() {
        var agent = crews.hire(1).agent().email().value();
        var empty = statements(agent, TicketSearch.NOTHING);
        inEachColumn(agent, 1);

        assertThat(empty + statuses.all().size())
                .isLessThanOrEqualTo(statements(agent, TicketSearch.NOTHING) + NOW_AND_THEN);
    }

    @Test
    void oneSearchIsForAllColumns() {
        var agent = crews.hire(1).agent().email().value();
        inEachColumn(agent, 1);
        var search = new TicketSearch(word, Set.of());
        var one = statements(agent, search, List.of(statuses.all().getFirst()));

        assertThat(statements(agent, search)).isLessThanOrEqualTo(one + NOW_AND_THEN);
    }

    @Test
    void eachColumnSaysHowManyWereFoundAndReadsOn() {
        var agent = crews.hire(1).agent().email().value();
        var all = inEachColumn(agent, MANY);
        var query = query(new TicketSearch(word, Set.of()));

        var page = page(agent, query, statuses.all());

        assertThat(page.complete()).isTrue();
        all.forEach((status, written) -> {
            assertThat(page.counts()).containsEntry(status, (long) MANY);
            var lane = page.lanes().getOrDefault(status, List.of());
            assertThat(lane).hasSize(SIZE);
            assertThat(page.hasMore(status)).isTrue();
            var shown = new ArrayList<>(lane);
            shown.addAll(acting.call(agent, () -> board.after(query, status, lane.getLast(), SIZE)));
            assertThat(shown).extracting(TicketRow::id).isEqualTo(written.reversed());
        });
    }

    @Test
    void aColumnThatIsNotAskedForIsCountedAllTheSame() {
        var agent = crews.hire(1).agent().email().value();
        var all = inEachColumn(agent, 2);

        var page =
                page(agent, query(TicketSearch.NOTHING), List.of(statuses.all().getFirst()));

        assertThat(page.lanes()).hasSize(1);
        all.keySet().forEach(status -> assertThat(page.counts()).containsEntry(status, 2L));
    }

    private Map<StatusId, List<TicketId>> inEachColumn(String agent, int howMany) {
        return statuses.all().stream()
                .collect(Collectors.toMap(
                        TicketStatus::id,
                        status -> IntStream.range(0, howMany)
                                .mapToObj(number -> written(agent, status.id()))
                                .toList()));
    }

    private TicketId written(String agent, StatusId status) {
        var ticket = customers.writeTo(agent, word);
        acting.run(agent, () -> tickets.changeStatus(ticket, status));
        return ticket;
    }

    private int statements(String agent, TicketSearch search) {
        return statements(agent, search, statuses.all());
    }

    private int statements(String agent, TicketSearch search, List<TicketStatus> wanted) {
        page(agent, query(search), wanted);
        return acting.call(agent, () -> CountedStatements.in(() -> page(query(search), wanted)));
    }

    private BoardPage page(String agent, TicketQuery query, List<TicketStatus> wanted) {
        return acting.call(agent, () -> page(query, wanted));
    }

    private BoardPage page(TicketQuery query, List<TicketStatus> wanted) {
        return board.page(query, wanted.stream().collect(Collectors.toMap(TicketStatus::id, status -> SIZE)));
    }

    private static TicketQuery query(TicketSearch search) {
        return new TicketQuery(
                TicketView.ALL, new TicketFilter(List.of(new Criterion.OwnedByMe())), search, TicketSort.LAST_ACTIVITY);
    }
}
