package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.Tickets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an open help desk shows of teams that change. */
class NewTeamTests extends ScreenTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Teams teams;

    @Autowired
    Tickets tickets;

    @Autowired
    ActingAs acting;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whoJoinsATeamSeesItsTicketsInTheOpenHelpDeskNowAndLater() {
        var crew = crews.hire(1);
        leave("Before " + word, crew);
        var newcomer = crews.hire(1).agent();
        var desk = window(newcomer.email().value());
        desk.navigate("helpdesk/my-teams-unassigned", HelpDeskView.class);
        assertThat(subjects(desk)).isEmpty();

        SystemUser.run(() -> teams.joinAsExtra(newcomer.id(), crew.team()));

        eventually(desk, () -> subjects(desk).contains("Before " + word));
        eventually(desk, () -> count(desk).equals("1"));
        leave("After " + word, crew);
        eventually(desk, () -> subjects(desk).contains("After " + word));
        eventually(desk, () -> count(desk).equals("2"));
    }

    @Test
    void theListOfOwnersIsReadAgainWhenATeamChanges() {
        var crew = crews.hire(1);
        var ticket = customers.writeTo(crew.agent().email().value(), "Whose? " + word);
        var desk = window(crew.agent().email().value());
        desk.getUI().navigate("helpdesk/ticket/" + ticket.value());
        var readings = new AtomicInteger();
        desk.find(OwnerField.class)
                .single()
                .getContent()
                .getDataProvider()
                .addDataProviderListener(again -> readings.incrementAndGet());

        SystemUser.run(() -> teams.joinAsExtra(crews.hire(1).agent().id(), crew.team()));

        eventually(desk, () -> desk.find(OwnerField.class).exists() && readings.get() > 0);
    }

    private void leave(String subject, Crew crew) {
        var ticket = customers.writeTo(crew.agent().email().value(), subject);
        acting.run(ADMIN, () -> tickets.leaveToTeam(ticket, crew.team()));
    }

    private static String subjects(BrowserlessUIContext desk) {
        return desk.find(TicketListRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private static String count(BrowserlessUIContext desk) {
        return desk.find(Span.class)
                .withAttribute("data-count", "my-teams-unassigned")
                .single()
                .getText();
    }
}
