package io.stellwerk.inbox;

import static io.stellwerk.inbox.Typing.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.UnreachableDatabase;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The help desk while the database cannot be asked: what is on the screen stays, and what was meant can be done later. */
class DeskWithoutDatabaseTests extends ScreenTest {

    private static final int MORE_THAN_A_PAGE = 40;

    @Autowired
    Customers customers;

    @Autowired
    Crews crews;

    @Autowired
    Contacts contacts;

    @Autowired
    Tickets tickets;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    private String anna = "";

    @SuppressWarnings("NullAway.Init")
    private Crew crew;

    @BeforeEach
    void somebodyOfHerOwn() {
        crew = crews.hire(1);
        anna = crew.agent().email().value();
    }

    @Test
    void whatWasReadOfAListStaysAndTheRestIsTriedAgain() {
        IntStream.range(0, MORE_THAN_A_PAGE).forEach(number -> customers.writeTo(anna, word + " " + number));
        var window = desk();
        var read = rows(window);

        UnreachableDatabase.during(() -> scrollDown(window));
        assertThat(rows(window)).isEqualTo(read).isPositive();
        assertThat(failure(window).isVisible()).isTrue();

        window.test(window.find(Button.class).withText("Try again").single()).click();
        assertThat(rows(window)).isEqualTo(MORE_THAN_A_PAGE);
        assertThat(failure(window).isVisible()).isFalse();
    }

    @Test
    void whatCouldNotBeSentIsStillThereToBeSent() {
        var ticket = customers.writeTo(anna, word);
        var window = window(anna);
        window.navigate("helpdesk/ticket/" + ticket.value(), HelpDeskView.class);

        UnreachableDatabase.during(() -> {
            type(window, "<p>Not lost</p>");
            press(window, "Send");
        });
        assertThat(said(window)).contains("did not work");
        assertThat(window.find(RichText.class).single().html()).contains("Not lost");
        assertThat(messages(window)).isEqualTo(1);

        press(window, "Send");
        assertThat(messages(window)).isEqualTo(2);
    }

    @Test
    void whatWasReadOfTheTicketsOfAContactStaysAndTheRestIsTriedAgain() {
        var contact = contacts.recognise(EmailAddress.of(word + "@kunde.example"), "Mia");
        IntStream.range(0, MORE_THAN_A_PAGE).forEach(number -> tickets.open(asked(contact)));
        var window = window("superadmin@demo.example");
        window.getUI().navigate(ContactView.class, ContactView.parameters(contact));
        var read = rows(window);

        UnreachableDatabase.during(() -> press(window, "Show more tickets"));
        assertThat(rows(window)).isEqualTo(read).isPositive();
        assertThat(text(window, ContactTickets.class)).contains("could not be read");

        press(window, "Try again");
        assertThat(rows(window)).isEqualTo(MORE_THAN_A_PAGE);
        assertThat(window.find(Button.class).withText("Try again").exists()).isFalse();
    }

    @Test
    void whatCanBeChosenIsOfferedAgainOnceItCanBeRead() {
        var ticket = customers.writeTo(anna, word);
        var window = window(anna);
        window.navigate("helpdesk/ticket/" + ticket.value(), HelpDeskView.class);

        UnreachableDatabase.during(() -> assertThat(owners(window)).isZero());
        assertThat(said(window)).contains("cannot be read").contains("reload the page");

        assertThat(owners(window)).isPositive();
    }

    private NewTicket asked(ContactId contact) {
        var text = new CustomerText(contact, SafeHtml.fromPlain(word), word, List.of(), Instant.now());
        return new NewTicket(word, TicketType.EMAIL, crew.channel(), text);
    }

    private static int owners(BrowserlessUIContext window) {
        @SuppressWarnings("unchecked")
        var owners = (DataProvider<OwnerOption, String>)
                window.find(OwnerField.class).single().getContent().getDataProvider();
        return owners.size(new Query<>(""));
    }

    private static String text(BrowserlessUIContext window, Class<? extends Component> part) {
        return window.find(part).single().getElement().getTextRecursively();
    }

    private BrowserlessUIContext desk() {
        var window = window(anna);
        window.navigate("helpdesk/assigned-to-me", HelpDeskView.class);
        return window;
    }

    private static void scrollDown(BrowserlessUIContext window) {
        var list = window.find(TicketList.class).single().getElement();
        list.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(list, "more", JsonMapper.shared().createObjectNode()));
    }

    private static Notice failure(BrowserlessUIContext window) {
        return window.find(TicketList.class)
                .single()
                .getChildren()
                .filter(Notice.class::isInstance)
                .map(Notice.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static int rows(BrowserlessUIContext window) {
        return window.find(TicketListRow.class).all().size();
    }

    private static int messages(BrowserlessUIContext window) {
        return window.find(MessageBody.class).all().size();
    }

    private static String said(BrowserlessUIContext window) {
        return window.find(Notification.class).all().getLast().getElement().getTextRecursively();
    }

    private static void press(BrowserlessUIContext window, String name) {
        window.test(window.find(Button.class).withText(name).single()).click();
    }
}
