package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.Utc;
import io.stellwerk.tickets.Criterion.Field;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filters and orders of lists, always within what the reader may see. */
class FilteredListTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    TicketLists lists;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TicketLabels labels;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketQueue queue;

    @Autowired
    Statuses statuses;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    MovableClock clock;

    private final Tag mark = new Tag("mark " + UUID.randomUUID().toString().substring(0, 8));

    @Test
    void eachFieldNarrowsTheListDown() {
        var crew = crews.hire(2);
        var first = marked(crew, 0);
        var second = marked(crew, 1);
        acting.run(ADMIN, () -> labels.prioritise(first, TicketPriority.HIGH));
        acting.run(
                ADMIN,
                () -> tickets.changeStatus(
                        second, statuses.with(StatusRole.AGENT_REPLIED).id()));

        assertThat(found(crew, 0)).containsExactlyInAnyOrder(first, second);
        assertThat(found(crew, 0, new Criterion.OwnedByMe())).containsExactly(first);
        assertThat(found(crew, 1, new Criterion.OwnedByMe())).containsExactly(second);
        assertThat(found(crew, 0, new Criterion.WithPriority(TicketPriority.HIGH)))
                .containsExactly(first);
        assertThat(found(
                        crew,
                        0,
                        new Criterion.InStatus(
                                statuses.with(StatusRole.AGENT_REPLIED).id())))
                .containsExactly(second);
        assertThat(found(crew, 0, new Criterion.OfTeam(crew.team()))).containsExactlyInAnyOrder(first, second);
        assertThat(found(crew, 0, new Criterion.Unowned())).isEmpty();
        assertThat(found(crew, 0, new Criterion.OwnedByMe(), new Criterion.WithPriority(TicketPriority.LOW)))
                .isEmpty();
    }

    @Test
    void aDayIsADayOfTheReader() {
        var crew = crews.hire(1);
        var ticket = marked(crew, 0);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));

        assertThat(found(crew, 0, new Criterion.OnDay(Field.OPENED_FROM, today)))
                .containsExactly(ticket);
        assertThat(found(crew, 0, new Criterion.OnDay(Field.OPENED_UNTIL, today)))
                .containsExactly(ticket);
        assertThat(found(crew, 0, new Criterion.OnDay(Field.OPENED_UNTIL, today.minusDays(1))))
                .isEmpty();
        assertThat(found(crew, 0, new Criterion.OnDay(Field.ACTIVE_FROM, today.plusDays(1))))
                .isEmpty();
    }

    @Test
    void aFilterNeverShowsWhatIsOutOfScope() {
        var stranger = crews.hire(1);
        var ticket = marked(crews.hire(1), 0);

        assertThat(found(stranger, 0)).isEmpty();
        assertThat(found(stranger, 0, new Criterion.OwnedByMe(), new Criterion.Unowned()))
                .isEmpty();
        assertThat(count(stranger)).isZero();
        assertThat(queue.facts(ticket)).isPresent();
    }

    @Test
    void everyOrderIsReadPageByPageWithoutLossOrRepetition() {
        var crew = crews.hire(1);
        var all = Stream.of(TicketPriority.HIGH, TicketPriority.LOW, TicketPriority.HIGH, TicketPriority.MEDIUM)
                .map(priority -> {
                    var ticket = marked(crew, 0);
                    acting.run(ADMIN, () -> labels.prioritise(ticket, priority));
                    clock.skip(Duration.ofMinutes(1));
                    return ticket;
                })
                .toList();

        assertThat(pages(crew, TicketSort.LAST_ACTIVITY)).isEqualTo(all.reversed());
        assertThat(pages(crew, TicketSort.OLDEST)).isEqualTo(all);
        assertThat(pages(crew, TicketSort.NEWEST)).isEqualTo(all.reversed());
        assertThat(pages(crew, TicketSort.LONGEST_QUIET)).isEqualTo(all);
        assertThat(pages(crew, TicketSort.MOST_URGENT)).containsExactly(all.get(2), all.get(0), all.get(3), all.get(1));
        assertThat(pages(crew, TicketSort.LEAST_URGENT))
                .containsExactly(all.get(1), all.get(3), all.get(0), all.get(2));
    }

    @Test
    void whatHappenedInTheSameMomentIsNeitherLostNorRepeated() {
        var crew = crews.hire(1);
        var all = List.of(marked(crew, 0), marked(crew, 0), marked(crew, 0));
        jdbc.sql("UPDATE ticket SET opened_at = :at, last_activity_at = :at WHERE id IN (:ids)")
                .param("at", Utc.of(clock.instant()))
                .param("ids", TicketStages.ids(all))
                .update();

        for (var sort : TicketSort.values()) {
            assertThat(pages(crew, sort)).as("%s", sort).isIn(all, all.reversed());
        }
    }

    private TicketId marked(Crew crew, int agent) {
        var ticket = customers.writeTo(email(crew, agent), "Marked");
        acting.run(ADMIN, () -> labels.tag(ticket, mark));
        return ticket;
    }

    private List<TicketId> found(Crew crew, int reader, Criterion... criteria) {
        return acting.call(
                email(crew, reader),
                () -> ids(lists.page(query(TicketSort.LAST_ACTIVITY, criteria), Optional.empty(), 50)
                        .tickets()));
    }

    private long count(Crew crew) {
        return acting.call(email(crew, 0), () -> lists.count(query(TicketSort.LAST_ACTIVITY)));
    }

    private List<TicketId> pages(Crew crew, TicketSort sort) {
        return acting.call(email(crew, 0), () -> {
            var all = new ArrayList<TicketId>();
            Optional<TicketRow> last = Optional.empty();
            do {
                var page = lists.page(query(sort), last, 1).tickets();
                all.addAll(ids(page));
                last = page.stream().findFirst();
            } while (last.isPresent());
            return all;
        });
    }

    private TicketQuery query(TicketSort sort, Criterion... criteria) {
        var filter = new TicketFilter(Stream.concat(Stream.of(new Criterion.Tagged(mark)), Stream.of(criteria))
                .toList());
        return new TicketQuery(TicketView.ALL, filter, TicketSearch.NOTHING, sort);
    }

    private static List<TicketId> ids(List<TicketRow> rows) {
        return rows.stream().map(TicketRow::id).toList();
    }

    private static String email(Crew crew, int agent) {
        return crew.agents().get(agent).email().value();
    }
}
