package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.WakeUps;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.CustomViews;
import io.stellwerk.tickets.Sharing;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketSort;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.ViewSettings;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    CustomViews views;

    @Autowired
    WakeUps wakeUps;

    @Autowired
    JdbcClient jdbc;

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

    @Test
    void whoLeavesATeamIsToldThatTheViewOfThatTeamIsNotThereAnyMore() {
        var crew = crews.hire(2);
        var maker = crew.agents().getFirst().email().value();
        var other = crew.agents().getLast();
        var view = acting.call(maker, () -> views.create(shared(crew)));
        var desk = window(other.email().value());
        desk.navigate("helpdesk/custom-" + view.value(), HelpDeskView.class);
        assertThat(text(desk, ListHead.class)).startsWith("Ours " + word);

        jdbc.sql("DELETE FROM team_member WHERE user_id = :id")
                .param("id", other.id().value())
                .update();
        wakeUps.wake(Teams.ALL);

        eventually(desk, () -> text(desk, ListHead.class).startsWith("All open"));
        assertThat(text(desk, ViewNav.class)).doesNotContain("Ours " + word);
        assertThat(text(desk, Notification.class)).contains("“Ours " + word + "” is not there any more");
    }

    private ViewSettings shared(Crew crew) {
        return new ViewSettings(
                "Ours " + word,
                TicketView.ALL_OPEN,
                TicketFilter.NOTHING,
                TicketSort.LAST_ACTIVITY,
                List.of(),
                new Sharing.WithTeam(crew.team()));
    }

    private static String text(BrowserlessUIContext desk, Class<? extends Component> part) {
        return desk.find(part).single().getElement().getTextRecursively();
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
