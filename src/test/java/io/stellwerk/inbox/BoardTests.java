package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.MovableClock;
import io.stellwerk.ScreenTest;
import io.stellwerk.UnreachableDatabase;
import io.stellwerk.base.WakeUps;
import io.stellwerk.tickets.ChangedLanes;
import io.stellwerk.tickets.Snoozes;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.StatusRole;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list as a board. */
class BoardTests extends ScreenTest {

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Tickets tickets;

    @Autowired
    Snoozes snoozes;

    @Autowired
    MovableClock clock;

    @Autowired
    Statuses statuses;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WakeUps wakeUps;

    @Test
    void whatSomebodyMovesElsewhereMovesHereAndIsCountedThere() {
        var agent = crews.hire(1).agent().email().value();
        var first = customers.writeTo(agent, "First");
        var second = customers.writeTo(agent, "Second");
        var board = board(agent);
        assertThat(cards(board, fresh())).containsExactly(second, first);

        acting.run(agent, () -> tickets.changeStatus(first, answered()));
        eventually(board, () -> cards(board, answered()).contains(first));
        assertThat(cards(board, fresh())).containsExactly(second);

        acting.run(agent, () -> tickets.changeStatus(second, answered()));
        eventually(board, () -> cards(board, answered()).contains(second));
        assertThat(cards(board, fresh())).isEmpty();
        assertThat(lane(board, answered())).contains("Waiting on contact2");
        assertThat(lane(board, fresh())).contains("New0");
    }

    @Test
    void aCardThatLeavesTheViewByItsNewStatusSaysWhereItWent() {
        var agent = crews.hire(1).agent().email().value();
        var kept = customers.writeTo(agent, "Kept");
        var done = customers.writeTo(agent, "Done");
        var board = board(agent);

        pick(board, kept, answered());
        assertThat(board.find(Notification.class).exists()).isFalse();

        pick(board, done, statuses.with(StatusRole.DONE).id());
        assertThat(board.find(Notification.class).single().getElement().getTextRecursively())
                .isEqualTo("#" + done.value() + " is now Closed.Undo");
        assertThat(cards(board, fresh())).isEmpty();
    }

    @Test
    void aCardThatLeftByMistakeComesBackUnlessItChangedSince() {
        var agent = crews.hire(1).agent().email().value();
        var reopened = customers.writeTo(agent, "Reopened");
        var mistake = customers.writeTo(agent, "Mistake");
        var before = activity(mistake);
        var board = board(agent);

        pick(board, mistake, statuses.with(StatusRole.DONE).id());
        undo(board);
        assertThat(cards(board, fresh())).containsExactly(mistake, reopened);
        assertThat(activity(mistake)).isEqualTo(before);

        pick(board, reopened, statuses.with(StatusRole.DONE).id());
        acting.run(agent, () -> tickets.changeStatus(reopened, answered()));
        undo(board);
        assertThat(cards(board, answered())).containsExactly(reopened);
        assertThat(board.find(Notification.class).all())
                .extracting(shown -> shown.getElement().getTextRecursively())
                .contains("Somebody changed it meanwhile. It stays as it is.");
    }

    @Test
    void aCardThatSomebodyElseMovedMeanwhileStaysThere() {
        var agent = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(agent, "In motion");
        var board = board(agent);
        acting.run(
                agent,
                () -> tickets.changeStatus(
                        ticket, statuses.with(StatusRole.DONE).id()));

        pick(board, ticket, answered());

        assertThat(row(ticket).status())
                .isEqualTo(statuses.with(StatusRole.DONE).id());
        assertThat(board.find(Notification.class).single().getElement().getTextRecursively())
                .isEqualTo("Somebody changed it meanwhile. It stays as it is.");
    }

    @Test
    void aSleepingTicketSleepsOnAfterAClosingThatWasAMistake() {
        var agent = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(agent, "Asleep");
        var until = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MICROS);
        acting.run(agent, () -> snoozes.snooze(ticket, until));
        var board = board(agent, "helpdesk/snoozed");

        pick(board, ticket, statuses.with(StatusRole.DONE).id());
        undo(board);

        assertThat(cards(board, fresh())).contains(ticket);
        assertThat(row(ticket).snoozedUntil()).contains(until);
    }

    private static void undo(BrowserlessUIContext board) {
        board.activate();
        board.test(board.find(Button.class).withText("Undo").single()).click();
        board.roundTrip();
    }

    private Instant activity(TicketId ticket) {
        return row(ticket).lastActivityAt();
    }

    private TicketRow row(TicketId ticket) {
        return acting.call("superadmin@demo.example", () -> tickets.show(ticket))
                .orElseThrow()
                .ticket();
    }

    @Test
    void aCardThatCannotBeMovedNowStaysWhereItIsAndSaysSo() {
        var agent = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(agent, "Later");
        var board = board(agent);

        UnreachableDatabase.during(() -> pick(board, ticket, answered()));

        assertThat(board.find(Notification.class).single().getElement().getTextRecursively())
                .contains("did not work");
        assertThat(cards(board, fresh())).containsExactly(ticket);
        pick(board, ticket, answered());
        assertThat(cards(board, answered())).containsExactly(ticket);
    }

    @Test
    void aCardThatLandsFartherDownThanTheColumnWasReadIsNotSaidToHaveGone() {
        var agent = crews.hire(1).agent().email().value();
        var oldest = customers.writeTo(agent, "Oldest");
        acting.run(
                agent,
                () -> IntStream.rangeClosed(0, BoardLane.PAGE)
                        .mapToObj(number -> customers.writeTo(agent, "Newer " + number))
                        .forEach(newer -> tickets.changeStatus(newer, answered())));
        var board = window(agent);
        board.getUI().navigate("helpdesk/assigned-to-me", QueryParameters.fromString("layout=board&sort=newest"));
        board.roundTrip();

        pick(board, oldest, answered());

        assertThat(cards(board, answered())).hasSize(BoardLane.PAGE).doesNotContain(oldest);
        assertThat(cards(board, fresh())).isEmpty();
        assertThat(board.find(Notification.class).exists()).isFalse();
    }

    @Test
    void onlyColumnsInWhichSomethingChangedAreReadAgain() {
        var agent = crews.hire(1).agent().email().value();
        var window = board(agent);
        var board = window.find(Board.class).single();
        var here = new Place(TicketView.ASSIGNED_TO_ME).laidOut(Layout.BOARD);

        assertThat(board.wanted(here, statuses.all(), new ChangedLanes(false, Set.of(answered()))))
                .containsOnlyKeys(answered());
        assertThat(board.wanted(here, statuses.all(), ChangedLanes.ALL))
                .hasSize(statuses.all().size());
        assertThat(board.wanted(here, statuses.all().reversed(), ChangedLanes.NONE))
                .hasSize(statuses.all().size());
    }

    @Test
    void ticketsOfADeletedStatusStandWhereTheyGo() {
        var agent = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(agent, "On its way");
        jdbc.sql("INSERT INTO ticket_status (name, open, colour, position, leads_to)"
                        + " VALUES ('Left', TRUE, 'QUIET', 99, :to)")
                .param("to", answered().value())
                .update();
        jdbc.sql("UPDATE ticket SET status_id = (SELECT id FROM ticket_status WHERE name = 'Left') WHERE id = :id")
                .param("id", ticket.value())
                .update();
        wakeUps.wake(Statuses.TOPIC);

        await().pollInSameThread().until(() -> cards(board(agent), answered()).equals(List.of(ticket)));
        var board = board(agent);
        pick(board, ticket, fresh());
        assertThat(cards(board, fresh())).containsExactly(ticket);

        jdbc.sql("DELETE FROM ticket_status WHERE name = 'Left'").update();
        wakeUps.wake(Statuses.TOPIC);
    }

    @Test
    void aNewStatusIsAColumnAtOnce() {
        var agent = crews.hire(1).agent().email().value();
        customers.writeTo(agent, "Somewhere");
        var board = board(agent);

        jdbc.sql("INSERT INTO ticket_status (name, open, colour, position) VALUES ('Parts ordered', TRUE, 'QUIET', 98)")
                .update();
        wakeUps.wake(Statuses.TOPIC);

        await().pollInSameThread().untilAsserted(() -> {
            board.activate();
            board.roundTrip();
            assertThat(board.find(BoardLane.class).all())
                    .anyMatch(lane -> lane.getElement().getTextRecursively().startsWith("Parts ordered"));
        });
        jdbc.sql("DELETE FROM ticket_status WHERE name = 'Parts ordered'").update();
        wakeUps.wake(Statuses.TOPIC);
    }

    @Test
    void aStatusThatIsCalledOtherwiseLeavesColumnsAndCardsWhereTheyAre() {
        var agent = crews.hire(1).agent().email().value();
        customers.writeTo(agent, "Somewhere");
        jdbc.sql("INSERT INTO ticket_status (name, open, colour, position) VALUES ('On order', TRUE, 'QUIET', 97)")
                .update();
        wakeUps.wake(Statuses.TOPIC);
        await().pollInSameThread().until(() -> lanes(board(agent)).contains("On order"));
        var board = board(agent);
        var columns = board.find(BoardLane.class).all();
        var cards = board.find(TicketCard.class).all();

        jdbc.sql("UPDATE ticket_status SET name = 'On its way', colour = 'DANGER', position = -1, version = version + 1"
                        + " WHERE name = 'On order'")
                .update();
        wakeUps.wake(Statuses.TOPIC);

        eventually(board, () -> lanes(board).contains("On its way"));
        assertThat(board.find(BoardLane.class).all())
                .containsExactlyInAnyOrderElementsOf(columns)
                .startsWith(columns.getLast());
        assertThat(board.find(TicketCard.class).all()).isEqualTo(cards);
        assertThat(cards.getFirst().getElement().getTextRecursively())
                .contains("On its way")
                .doesNotContain("On order");
        jdbc.sql("DELETE FROM ticket_status WHERE name = 'On its way'").update();
        wakeUps.wake(Statuses.TOPIC);
    }

    private static String lanes(BrowserlessUIContext board) {
        return board.find(BoardLane.class).all().stream()
                .map(lane -> lane.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private StatusId fresh() {
        return statuses.with(StatusRole.FRESH).id();
    }

    private StatusId answered() {
        return statuses.with(StatusRole.AGENT_REPLIED).id();
    }

    private BrowserlessUIContext board(String agent) {
        return board(agent, "helpdesk/assigned-to-me");
    }

    private BrowserlessUIContext board(String agent, String view) {
        var window = window(agent);
        window.getUI().navigate(view, QueryParameters.of("layout", "board"));
        window.roundTrip();
        return window;
    }

    private static void pick(BrowserlessUIContext board, TicketId ticket, StatusId status) {
        board.activate();
        var select = board.find(TicketCard.class).all().stream()
                .filter(card -> card.getElement().getAttribute("data-ticket").equals(String.valueOf(ticket.value())))
                .flatMap(card -> card.getElement().getChildren())
                .filter(part -> "select".equals(part.getTag()))
                .findFirst()
                .orElseThrow();
        choose(select, status);
        board.roundTrip();
    }

    private static void choose(Element select, StatusId status) {
        var chosen = JacksonUtils.createObjectNode().put("element.value", String.valueOf(status.value()));
        select.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(select, "change", chosen));
    }

    private static List<TicketId> cards(BrowserlessUIContext window, StatusId status) {
        return window.find(BoardLane.class).all().stream()
                .filter(lane -> isOf(lane, status))
                .flatMap(lane -> lane.tickets().stream())
                .toList();
    }

    private static String lane(BrowserlessUIContext window, StatusId status) {
        return window.find(BoardLane.class).all().stream()
                .filter(lane -> isOf(lane, status))
                .map(lane -> lane.getElement().getTextRecursively())
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(BoardLane lane, StatusId status) {
        return String.valueOf(status.value()).equals(lane.getElement().getAttribute("data-status"));
    }
}
