package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.Roles;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.WakeUps;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Whatever happens to tickets, lists and counts say what an obvious model says. */
class ListsPropertyTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";
    private static final int TICKETS = 14;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketLists lists;

    @Autowired
    TicketBoard board;

    @Autowired
    Roles roles;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    TicketQueue queue;

    @Autowired
    RoutingRules rules;

    @Autowired
    Views views;

    @Autowired
    PileRows piles;

    @Autowired
    WakeUps wakeUps;

    @Autowired
    JdbcClient jdbc;

    @Test
    void afterEachChangeOfOnesOwnTheCountsAreAlreadyRight() {
        var ours = crews.hire(2);
        var theirs = crews.hire(1);
        var readers = readers(ours);
        var all = tickets(TICKETS / 2);
        var chance = new Random(1);
        for (var step = 0; step < 60; step++) {
            change(chance, all, ours, theirs);
            var reader = readers.get(step % readers.size());
            acting.run(reader.email(), () -> countsAreRight(reader));
        }
    }

    @Test
    void afterManyChangesAtOnceListsAndCountsAreRight() throws InterruptedException {
        var ours = crews.hire(3);
        var theirs = crews.hire(2);
        var readers = readers(ours);
        var all = tickets(TICKETS);
        for (var round = 0; round < 3; round++) {
            var seed = 100 * round;
            Together.call(IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(person -> () -> {
                        var chance = new Random(seed + person);
                        for (var step = 0; step < 25; step++) {
                            change(chance, all, ours, theirs);
                        }
                        return piles.fold() >= 0;
                    })
                    .toList());
            readers.forEach(reader -> acting.run(reader.email(), () -> {
                countsAreRight(reader);
                listsAreRight(reader);
                boardsAreRight(reader);
            }));
            assertThat(piles.recount()).isEmpty();
        }
    }

    @Test
    void aRecountFindsAndPutsRightWhatIsWrong() {
        var written =
                jdbc.sql("SELECT pile FROM ticket LIMIT 1").query(String.class).single();
        piles.fold();
        jdbc.sql("UPDATE pile SET tickets = tickets + 3 WHERE pile = :pile")
                .param("pile", written)
                .update();

        assertThat(piles.recount()).isEqualTo(Map.of(written, -3L));
        assertThat(piles.recount()).isEmpty();
    }

    @Test
    void everyListSeeksInAnIndex() {
        var after = acting.call(
                ADMIN,
                () -> lists.page(TicketView.ALL_OPEN, TicketSearch.NOTHING, Optional.empty(), 1)
                        .tickets()
                        .getFirst());
        leaveToTheAgent(tickets(1).getFirst());
        for (var reader : readers(crews.hire(1))) {
            acting.run(
                    reader.email(),
                    () -> ListsModel.VIEWS.forEach(view -> assertThat(walks(views.seen(view), after))
                            .as("%s of %s", view, reader.scope())
                            .isSubsetOf("range")));
        }
    }

    @Test
    void everyColumnOfTheBoardSeeksInAnIndex() {
        var after = acting.call(
                ADMIN,
                () -> lists.page(TicketView.ALL_OPEN, TicketSearch.NOTHING, Optional.empty(), 1)
                        .tickets()
                        .getFirst());
        var lane = Selection.inStatuses(Set.of(after.status()));
        assertThat(Selection.OPEN.and(lane).walk())
                .isEqualTo(Walk.Runs.of(Walk.Run.inStatus(after.status().value())));
        for (var reader : readers(crews.hire(1))) {
            acting.run(
                    reader.email(),
                    () -> ListsModel.VIEWS.forEach(
                            view -> assertThat(walks(views.seen(view).and(lane), after))
                                    .as("%s of %s", view, reader.scope())
                                    .isSubsetOf("range")));
        }
    }

    /** How each index of lists is read, which is {@code ref} where MariaDB would walk through it. */
    private List<String> walks(Selection seen, TicketRow after) {
        var where = seen.condition().and(NewestFirst.olderThan(Optional.of(after)));
        return jdbc
                .sql("EXPLAIN " + NewestFirst.page(seen.walk(), where))
                .params(where.parameters())
                .param("size", 31)
                .query((row, number) -> Map.entry(
                        Optional.ofNullable(row.getString("key")).orElse(""),
                        Optional.ofNullable(row.getString("type")).orElse("")))
                .list()
                .stream()
                .filter(line -> line.getKey().endsWith("_newest"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** As the model says before or after, since routing may still be at it. */
    private void countsAreRight(Reader reader) {
        var before = ListsModel.read(jdbc).counts(reader.person().id(), reader.scope());
        var counts = lists.counts(Set.copyOf(ListsModel.VIEWS));
        var after = ListsModel.read(jdbc).counts(reader.person().id(), reader.scope());
        assertThat(counts).as("%s", reader.scope()).isIn(before, after);
    }

    private void listsAreRight(Reader reader) {
        var model = ListsModel.read(jdbc);
        for (var view : ListsModel.VIEWS) {
            assertThat(everyPage(view))
                    .as("%s of %s", view, reader.scope())
                    .isEqualTo(model.list(view, reader.person().id(), reader.scope()));
        }
    }

    private void boardsAreRight(Reader reader) {
        var model = ListsModel.read(jdbc);
        for (var view : ListsModel.VIEWS) {
            var lanes = model.lanes(view, reader.person().id(), reader.scope());
            var counts = new HashMap<StatusId, Long>();
            lanes.forEach((status, tickets) -> counts.put(status, (long) tickets.size()));
            var query = TicketQuery.of(view);
            assertThat(board.page(query, Map.of()).counts())
                    .as("%s of %s", view, reader.scope())
                    .isEqualTo(counts);
            lanes.forEach((status, tickets) -> assertThat(everyPage(query, status))
                    .as("%s of %s in %s", view, reader.scope(), status)
                    .isEqualTo(tickets));
        }
    }

    private List<Long> everyPage(TicketQuery query, StatusId status) {
        var all = new ArrayList<Long>();
        var page = Objects.requireNonNull(
                board.page(query, Map.of(status, 17)).lanes().get(status));
        while (!page.isEmpty()) {
            page.forEach(row -> all.add(row.id().value()));
            page = board.after(query, status, page.getLast(), 17);
        }
        return all;
    }

    private List<Long> everyPage(TicketView view) {
        var all = new ArrayList<Long>();
        var last = Optional.<TicketRow>empty();
        List<TicketRow> page;
        do {
            page = lists.page(view, TicketSearch.NOTHING, last, 17).tickets();
            page.forEach(row -> all.add(row.id().value()));
            last = page.isEmpty() ? last : Optional.of(page.getLast());
        } while (!page.isEmpty());
        return all;
    }

    private List<TicketId> tickets(int howMany) {
        var all = IntStream.range(0, howMany)
                .mapToObj(i -> customers.write("Random " + i))
                .toList();
        all.stream().filter(ticket -> ticket.value() % 3 == 0).forEach(this::leaveToTheAgent);
        return all;
    }

    private void leaveToTheAgent(TicketId ticket) {
        var channel = queue.facts(ticket).orElseThrow().channel();
        SystemUser.run(() -> rules.set(channel, new RoutingRule.CustomerAgent(Optional.empty())));
    }

    private void change(Random chance, List<TicketId> all, Crew ours, Crew theirs) {
        var ticket = all.get(chance.nextInt(all.size()));
        var everybody =
                Stream.concat(ours.people().stream(), theirs.people().stream()).toList();
        acting.run(ADMIN, () -> {
            switch (chance.nextInt(11)) {
                case 0, 1, 2 ->
                    onDesk(ticket, () -> tickets.assign(ticket, everybody.get(chance.nextInt(everybody.size()))));
                case 3 -> onDesk(ticket, () -> tickets.leaveToTeam(ticket, ours.team()));
                case 4 -> onDesk(ticket, () -> tickets.leaveToTeam(ticket, theirs.team()));
                case 5 -> onDesk(ticket, () -> tickets.unassign(ticket));
                case 6 -> onDesk(ticket, () -> tickets.close(ticket));
                case 7 -> onDesk(ticket, () -> tickets.reopen(ticket));
                case 8 -> onDesk(ticket, () -> tickets.reply(ticket, SafeHtml.fromPlain("An answer")));
                case 9 ->
                    set(ticket, "snoozed_until = IF(snoozed_until IS NULL AND open, NOW(6) + INTERVAL 1 DAY, NULL)");
                default -> set(ticket, "open = (shelf <> 'DESK'), shelf = IF(shelf = 'DESK', 'SPAM', 'DESK')");
            }
        });
    }

    private void onDesk(TicketId ticket, Runnable action) {
        try {
            action.run();
        } catch (AccessDeniedException inQuarantine) {
            assertThat(ticket).isNotNull();
        }
    }

    private void set(TicketId ticket, String what) {
        try {
            jdbc.sql("UPDATE ticket SET " + what + " WHERE id = :id")
                    .param("id", ticket.value())
                    .update();
            wakeUps.wake(Tickets.ALL);
        } catch (PessimisticLockingFailureException deadlock) {
            set(ticket, what);
        }
    }

    private List<Reader> readers(Crew crew) {
        return Stream.of(Reach.values())
                .flatMap(reach -> Stream.of(new TicketScope(reach, false), new TicketScope(reach, true)))
                .map(scope -> new Reader(roles.hire(crew, scope), scope))
                .toList();
    }

    private record Reader(Person person, TicketScope scope) {

        String email() {
            return person.email().value();
        }
    }
}
