package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.stellwerk.ActingAs;
import io.stellwerk.CountedStatements;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRule.CustomerAgent;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.team.Seats;
import io.stellwerk.tickets.AgentChannels;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The view Customer agent: open tickets of channels that the customer agent answers first (decision 0023). */
class CustomerAgentViewTests extends ScreenTest {

    private static final String ADMIN = "superadmin@demo.example";
    private static final String VIEW = "helpdesk/customer-agent";

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    RoutingRules rules;

    @Autowired
    AgentChannels channels;

    @Autowired
    Tickets tickets;

    @Autowired
    Seats seats;

    @Autowired
    ViewDesk views;

    @Autowired
    ActingAs acting;

    @SuppressWarnings("NullAway.Init")
    private Crew crew;

    @BeforeEach
    void noChannelIsTheAgents() {
        channels.all().forEach(channel -> set(channel, new NoOne()));
        crew = crews.hire(1);
    }

    @Test
    void itHasTheOpenTicketsOfTheChannelsThatTheAgentAnswersFirst() {
        set(crew.channel(), new CustomerAgent(Optional.empty()));
        var open = write("Where is my parcel");
        var closed = write("Thank you");
        acting.run(ADMIN, () -> tickets.close(closed));
        customers.write("Of another channel");

        var admin = desk(ADMIN);

        assertThat(admin.find(TicketListRow.class).all()).hasSize(1);
        assertThat(text(admin, TicketListRow.class)).contains("Where is my parcel");
        assertThat(text(admin, TicketColumn.class))
                .contains("Tickets of channels that the customer agent answers first.");
        assertThat(count(admin)).isEqualTo("1");

        acting.run(ADMIN, () -> tickets.close(open));
        eventually(admin, () -> count(admin).equals("0"));
        eventually(
                admin, () -> nothing(admin).contains("Open tickets of channels that the customer agent answers first"));
    }

    @Test
    void itStandsBehindMyMentionsAndHasAKey() {
        var admin = desk(ADMIN);

        var keys = admin.find(Anchor.class, admin.find(ViewNav.class).single()).all().stream()
                .map(link -> link.getElement().getAttribute("data-view"))
                .toList();
        assertThat(keys).containsSubsequence("my-mentions", "customer-agent", "unassigned");
        assertThat(keys.indexOf("customer-agent")).isEqualTo(keys.indexOf("my-mentions") + 1);
        assertThat(link(admin).getElement().getAttribute("data-key")).isEqualTo("g b");
    }

    @Test
    void itHasOnlyWhatItsReaderMaySee() {
        set(crew.channel(), new CustomerAgent(Optional.empty()));
        var mine = write("For the one who asks");
        customers.give(write("For somebody else"), crews.hire(1).agent().email().value());
        customers.give(mine, crew.agent().email().value());

        var agent = desk(crew.agent().email().value());

        assertThat(agent.find(TicketListRow.class).all()).hasSize(1);
        assertThat(text(agent, TicketListRow.class)).contains("For the one who asks");
        assertThat(count(agent)).isEqualTo("1");
    }

    @Test
    void aRuleThatIsSavedChangesOpenHelpDesks() {
        write("Already here");
        var admin = desk(ADMIN);
        assertThat(count(admin)).isEqualTo("0");
        assertThat(nothing(admin)).contains("The customer agent answers no channel", "on the tab Automation");

        set(crew.channel(), new CustomerAgent(Optional.empty()));
        eventually(admin, () -> count(admin).equals("1"));
        eventually(admin, () -> text(admin, TicketListRow.class).contains("Already here"));
        write("And one more");
        eventually(admin, () -> admin.find(TicketListRow.class).all().size() == 2);

        set(crew.channel(), new NoOne());
        eventually(admin, () -> count(admin).equals("0"));
        eventually(admin, () -> nothing(admin).contains("The customer agent answers no channel"));
    }

    @Test
    void whoHasNoSeatDoesNotHaveIt() {
        var admin = crews.hireOne(BuiltInPreset.ADMIN);
        SystemUser.run(() -> seats.withdraw(admin.id()));

        var window = desk(admin.email().value());

        assertThat(window.find(Anchor.class, window.find(ViewNav.class).single())
                        .all())
                .noneMatch(link -> "customer-agent".equals(link.getElement().getAttribute("data-view")));
        assertThat(window.find(TicketColumn.class).single().getElement().getTextRecursively())
                .doesNotContain("Customer agent");
    }

    @Test
    void whoHidItAtTheLeftDoesNotHaveItCounted() {
        set(crew.channel(), new CustomerAgent(Optional.empty()));
        var shown = costOfALook();
        acting.run(
                mail(),
                () -> views.arrange(views.all().stream()
                        .map(place -> new NavPlace(place.entry(), place.entry().view() == TicketView.CUSTOMER_AGENT))
                        .toList()));

        assertThat(costOfALook()).isLessThan(shown);
    }

    /** As it usually is, of five. */
    private int costOfALook() {
        var window = window(mail());
        return IntStream.range(0, 5)
                .map(number -> {
                    window.getUI().navigate("helpdesk/unassigned");
                    return CountedStatements.in(() -> window.getUI().navigate("helpdesk/waitlist"));
                })
                .sorted()
                .toArray()[2];
    }

    private String mail() {
        return crew.agent().email().value();
    }

    private void set(ChannelId channel, RoutingRule rule) {
        SystemUser.run(() -> rules.set(channel, rule));
    }

    private TicketId write(String subject) {
        return tickets.open(customers.fresh(crew.channel(), subject)).ticket();
    }

    private BrowserlessUIContext desk(String email) {
        var window = window(email);
        window.getUI().navigate(VIEW);
        return window;
    }

    private static Anchor link(BrowserlessUIContext window) {
        return window.find(Anchor.class, window.find(ViewNav.class).single()).all().stream()
                .filter(link -> "customer-agent".equals(link.getElement().getAttribute("data-view")))
                .findFirst()
                .orElseThrow();
    }

    private static String count(BrowserlessUIContext window) {
        return link(window).getElement().getTextRecursively().replace("Customer agent", "");
    }

    private static String nothing(BrowserlessUIContext window) {
        return text(window, EmptyState.class);
    }

    private static String text(BrowserlessUIContext window, Class<? extends Component> part) {
        return window.find(part).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .reduce("", String::concat);
    }
}
