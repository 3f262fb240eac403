package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.MovableClock;
import io.stellwerk.ScreenTest;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Promises;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** How agents see what was promised. */
class SlaClocksTests extends ScreenTest {

    @Autowired
    AutowireCapableBeanFactory application;

    @SuppressWarnings("NullAway.Init")
    private Promises promises;

    @Autowired
    Customers customers;

    @Autowired
    Crews crews;

    @Autowired
    MovableClock clock;

    @Autowired
    Tickets tickets;

    @Autowired
    ActingAs acting;

    @BeforeEach
    void setUp() {
        promises = application.createBean(Promises.class);
    }

    @Test
    void theOpenTicketCountsDownAndTurnsAtTheDueMomentByItself() {
        var crew = crews.hire(1);
        promises.make(crew, Duration.ofHours(2));
        var ticket = mine(crew);
        clock.skip(Duration.ofMinutes(61));
        var screen = at(crew, ticket);
        assertThat(text(screen, TicketHeader.class)).contains("First reply due in 58 min");
        assertThat(text(screen, TicketListRow.class)).contains("58 min left");

        clock.skip(Duration.ofMinutes(59));
        promises.ring();

        eventually(screen, () -> text(screen, TicketHeader.class).contains("First reply overdue by 1 min"));
        eventually(screen, () -> text(screen, TicketListRow.class).contains("Overdue 1 min"));
    }

    @Test
    void theDetailsSayWhatWasPromisedAndWhenItWasMet() {
        var crew = crews.hire(1);
        var policy = promises.make(crew, Duration.ofHours(2));
        var ticket = mine(crew);

        promises.answer(ticket);
        var details = text(at(crew, ticket), SlaPanel.class);

        assertThat(details)
                .contains("Policy " + policy.name())
                .contains("First reply")
                .contains("Met ");
        assertThat(details).contains("Close paused, 19 h left");
    }

    @Test
    void aClosedTicketHasNoClockInItsHeader() {
        var crew = crews.hire(1);
        promises.make(crew, Duration.ofHours(2));
        var ticket = mine(crew);
        promises.close(ticket);

        assertThat(text(at(crew, ticket), TicketHeader.class)).doesNotContain("due in");
        assertThat(text(at(crew, ticket), SlaPanel.class)).contains("Met ");
    }

    @Test
    void whatWasClosedWithoutAReplyIsNotSaidToHaveGotOne() {
        var crew = crews.hire(1);
        promises.make(crew, Duration.ofHours(2));
        var ticket = mine(crew);
        promises.answer(ticket);
        promises.ask(ticket);
        promises.close(ticket);
        var never = mine(crew);
        promises.close(never);

        assertThat(text(at(crew, never), SlaPanel.class))
                .containsPattern("First replyClosed without a reply, .*CloseMet ");
        assertThat(text(at(crew, ticket), SlaPanel.class))
                .containsPattern("First replyMet .*Next replyClosed without a reply, .*CloseMet ");
    }

    @Test
    void whereOnlyMinutesPassNothingIsMadeAnew() {
        var crew = crews.hire(1);
        promises.make(crew, Duration.ofHours(2));
        var ticket = mine(crew);
        var screen = at(crew, ticket);
        var clocks = screen.find(SlaChip.class).all();
        var words = screen.find(Marked.class).all();
        clock.skip(Duration.ofMinutes(2));

        mine(crew);
        acting.run(crew.agent().email().value(), () -> tickets.note(ticket, SafeHtml.fromPlain("A note")));

        eventually(screen, () -> text(screen, Conversation.class).contains("only for colleagues"));
        eventually(screen, () -> screen.find(TicketListRow.class).all().size() == 2);
        assertThat(clocks).hasSizeGreaterThan(2).allMatch(Component::isAttached);
        assertThat(words).isNotEmpty().allMatch(Component::isAttached);
    }

    private TicketId mine(Crew crew) {
        var ticket = promises.open(crew);
        customers.give(ticket, crew.agent().email().value());
        return ticket;
    }

    private BrowserlessUIContext at(Crew crew, TicketId ticket) {
        var window = window(crew.agent().email().value());
        window.navigate("helpdesk/ticket/" + ticket.value(), HelpDeskView.class);
        return window;
    }

    private static String text(BrowserlessUIContext window, Class<? extends Component> type) {
        return window.find(type).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .reduce("", String::concat);
    }
}
