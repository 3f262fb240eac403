package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of tickets as table and split, and what one does with many of them. */
class LayoutTests extends ScreenTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Customers customers;

    @Autowired
    Crews crews;

    @Autowired
    DeskHabits habits;

    @Autowired
    Tickets tickets;

    @Autowired
    ActingAs acting;

    @Test
    void theLayoutSomebodyChoseIsThereAtTheNextVisitButALinkDecidesForItself() {
        var agent = crews.hire(1).agent().email().value();
        customers.writeTo(agent, "A ticket");
        acting.run(agent, () -> habits.layOut(Layout.TABLE));

        var desk = window(agent);
        desk.navigate("helpdesk/assigned-to-me", HelpDeskView.class);
        assertThat(desk.find(TicketTableRow.class).all()).hasSize(1);

        desk.getUI().navigate("helpdesk/assigned-to-me", QueryParameters.of("layout", "split"));
        assertThat(desk.find(TicketListRow.class).all()).hasSize(1);
        assertThat(acting.call(agent, habits::layout)).isEqualTo(Layout.TABLE);
    }

    @Test
    void theTableNamesTeamAndChannel() {
        var crew = crews.hire(1);
        var agent = crew.agent().email().value();
        customers.writeTo(agent, "Whose is it");
        acting.run(agent, () -> habits.layOut(Layout.TABLE));

        var desk = window(agent);
        desk.navigate("helpdesk/assigned-to-me", HelpDeskView.class);

        assertThat(desk.find(TicketTableRow.class).single().getElement().getTextRecursively())
                .contains("Whose is it", "Mia Wolf", crew.agent().name(), "Unwatched", "Team ");
    }

    @Test
    void whatIsTickedIsClosedInTheBackgroundAndUndone() {
        var agent = crews.hire(1).agent().email().value();
        var mine = IntStream.range(0, 3)
                .mapToObj(number -> customers.writeTo(agent, "Ticket " + number))
                .toList();
        var desk = window(agent);
        desk.navigate("helpdesk/assigned-to-me", HelpDeskView.class);

        var list = desk.find(TicketList.class).single();
        list.tick(mine.get(2), true, false);
        list.tick(mine.get(1), true, true);
        press(desk, "Close tickets");
        eventually(desk, () -> panel(desk).contains("2 tickets changed."));
        assertThat(open(mine)).containsExactly(mine.getFirst());

        press(desk, "Undo");
        eventually(desk, () -> panel(desk).contains("2 tickets are as before."));
        assertThat(open(mine)).isEqualTo(mine);
    }

    private List<TicketId> open(List<TicketId> among) {
        return acting.call(
                ADMIN,
                () -> among.stream()
                        .filter(ticket ->
                                tickets.show(ticket).orElseThrow().ticket().open())
                        .toList());
    }

    private static String panel(BrowserlessUIContext desk) {
        return desk.find(BulkPanel.class).all().stream()
                .map(shown -> shown.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private static void press(BrowserlessUIContext desk, String name) {
        desk.test(desk.find(Button.class).withText(name).single()).click();
    }
}
