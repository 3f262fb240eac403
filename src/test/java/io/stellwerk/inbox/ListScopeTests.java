package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** An open list has nothing that its reader may not see any more, wherever it stands in it. */
class ListScopeTests extends ScreenTest {

    private static final int MORE_THAN_IS_READ_AGAIN = 250;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Tickets tickets;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    private final String word = "Word " + UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    private String anna;

    @SuppressWarnings("NullAway.Init")
    private String stranger;

    @BeforeEach
    void twoTeams() {
        anna = crews.hire(1).agent().email().value();
        stranger = crews.hire(1).agent().email().value();
    }

    @Test
    void aTicketFarDownThatGoesToAnotherTeamLeavesTheList() {
        var deep = customers.writeTo(anna, word);
        newer(deep);
        var desk = at("assigned-to-me");
        while (!ids(desk).contains(deep)) {
            happens(desk, "more");
        }
        assertThat(ids(desk)).hasSize(MORE_THAN_IS_READ_AGAIN + 1);

        customers.give(deep, stranger);

        eventually(desk, () -> !ids(desk).contains(deep));
        assertThat(ids(desk)).hasSize(MORE_THAN_IS_READ_AGAIN);
        jdbc.sql("UPDATE ticket SET shelf = 'MERGED', open = FALSE WHERE subject = :word AND id <> :id")
                .param("word", word)
                .param("id", deep.value())
                .update();
    }

    @Test
    void underThePointerOnlyWhatTheReaderMayStillSeeIsKept() {
        var closed = customers.writeTo(anna, word);
        var given = customers.writeTo(anna, word);
        var desk = at("assigned-to-me");
        happens(desk, "pointer-in");

        acting.run(anna, () -> tickets.close(closed));
        customers.give(given, stranger);

        eventually(desk, () -> !ids(desk).contains(given));
        assertThat(ids(desk)).containsExactly(closed);
    }

    @Test
    void aCardUnderThePointerGoesWithItsScope() {
        var given = customers.writeTo(anna, word);
        var desk = window(anna);
        desk.getUI().navigate("helpdesk/assigned-to-me", QueryParameters.of("layout", Layout.BOARD.slug()));
        desk.find(TicketList.class).all().forEach(list -> happens(list, "pointer-in"));
        assertThat(cards(desk)).containsExactly(given);

        customers.give(given, stranger);

        eventually(desk, () -> cards(desk).isEmpty());
    }

    /** So many more, each a second later than the one before. */
    private void newer(TicketId first) {
        var columns = jdbc.sql("""
                        SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = DATABASE()
                        AND TABLE_NAME = 'ticket' AND EXTRA NOT LIKE '%GENERATED%' AND COLUMN_NAME <> 'id'
                        """).query(String.class).list().stream().collect(Collectors.joining(", "));
        jdbc.sql("INSERT INTO ticket (" + columns + ") SELECT " + columns + " FROM ticket JOIN seq_1_to_"
                        + MORE_THAN_IS_READ_AGAIN + " WHERE id = :id")
                .param("id", first.value())
                .update();
        jdbc.sql("UPDATE ticket SET last_activity_at = last_activity_at + INTERVAL (id - :id) SECOND"
                        + " WHERE subject = :word AND id <> :id")
                .param("id", first.value())
                .param("word", word)
                .update();
    }

    private BrowserlessUIContext at(String view) {
        var desk = window(anna);
        desk.navigate("helpdesk/" + view, HelpDeskView.class);
        return desk;
    }

    private static List<TicketId> ids(BrowserlessUIContext desk) {
        return desk.find(TicketList.class).single().ids();
    }

    private static List<TicketId> cards(BrowserlessUIContext desk) {
        return desk.find(TicketCard.class).all().stream()
                .map(card -> new TicketId(Long.parseLong(card.getElement().getAttribute("data-ticket"))))
                .toList();
    }

    private static void happens(BrowserlessUIContext desk, String event) {
        happens(desk.find(TicketList.class).single(), event);
    }

    private static void happens(TicketList where, String event) {
        var list = where.getElement();
        list.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(list, event, JsonMapper.shared().createObjectNode()));
    }
}
