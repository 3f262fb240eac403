package io.stellwerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.channels.Channels;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A page asks the database as often for many rows as for few. */
class StatementsPerPageTests extends ScreenTest {

    private static final String ADMIN = "superadmin@demo.example";
    private static final int MANY = 14;

    /** What is known from before may be asked again after a while: counts, workloads. */
    private static final int NOW_AND_THEN = 6;

    private static final List<String> SETTINGS = List.of(
            "settings/users",
            "settings/teams",
            "settings/routing/capacity",
            "settings/routing/skills",
            "settings/availability",
            "settings/helpdesk/channels",
            "settings/audit-log");

    @Autowired
    Crews crews;

    @Autowired
    Contacts contacts;

    @Autowired
    Channels channels;

    @Autowired
    Tickets tickets;

    @Autowired
    ActingAs acting;

    @Autowired
    Clock clock;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @TestFactory
    Stream<DynamicTest> aListOfTicketsDoes() {
        return Arrays.stream(TicketView.values())
                .map(view -> dynamicTest(view.slug(), () -> {
                    var crew = crews.hire(4);
                    var reader = crew.agent().email().value();
                    fill(crew, 1);
                    var screen = window(reader);
                    var few = statements(screen, "helpdesk/" + view.slug(), "");
                    fill(crew, MANY);
                    assertGrowsNot(few, statements(screen, "helpdesk/" + view.slug(), ""));
                    var fewFound = statements(screen, "helpdesk/" + view.slug(), word + "x1");
                    assertGrowsNot(fewFound, statements(screen, "helpdesk/" + view.slug(), word));
                    screen.close();
                }));
    }

    @Test
    void aTicketDoes() {
        var crew = crews.hire(6);
        var small = write(contact(1), 1);
        var large = write(contact(2), 2);
        give(small, crew.agent());
        crew.agents().forEach(agent -> {
            give(large, agent);
            acting.run(agent.email().value(), () -> {
                tickets.note(large, SafeHtml.fromPlain("A note"));
                tickets.reply(large, SafeHtml.fromPlain("An answer"));
            });
        });
        var screen = window(ADMIN);

        var few = statements(screen, "helpdesk/ticket/" + small.value(), "");

        assertGrowsNot(few, statements(screen, "helpdesk/ticket/" + large.value(), ""));
    }

    @Test
    void contactsDo() {
        IntStream.rangeClosed(1, MANY).forEach(number -> {
            var owner = crews.hireOne(BuiltInPreset.AGENT);
            acting.run(ADMIN, () -> contacts.setOwner(contact(number), Optional.of(owner.id())));
            write(contact(number), number);
        });
        var screen = window(ADMIN);

        var few = statements(screen, "contacts", word + "c1x");

        assertGrowsNot(few, statements(screen, "contacts", word));
    }

    @Test
    void aContactDoes() {
        var crew = crews.hire(4);
        write(contact(1), 1);
        for (var number = 0; number < MANY; number++) {
            give(write(contact(2), number), crew.agents().get(number % 4));
        }
        var screen = window(ADMIN);

        var few = statements(screen, "contacts/" + contact(1).value(), "");

        assertGrowsNot(few, statements(screen, "contacts/" + contact(2).value(), ""));
    }

    @Test
    void settingsDo() {
        var screen = window(ADMIN);
        var few = SETTINGS.stream().map(page -> statements(screen, page, "")).toList();
        for (var number = 0; number < MANY; number++) {
            crews.hire(1);
        }
        for (var page = 0; page < SETTINGS.size(); page++) {
            assertGrowsNot(few.get(page), statements(screen, SETTINGS.get(page), ""));
        }
    }

    private static void assertGrowsNot(int few, int many) {
        assertThat(many).isLessThanOrEqualTo(few + NOW_AND_THEN);
    }

    /** The second time, when everything that is kept is known. */
    private static int statements(BrowserlessUIContext screen, String page, String words) {
        open(screen, page, words);
        screen.getUI().navigate("profile");
        return CountedStatements.in(() -> open(screen, page, words));
    }

    private static void open(BrowserlessUIContext screen, String page, String words) {
        screen.activate();
        screen.getUI().navigate(page, words.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", words));
        screen.roundTrip();
    }

    private void fill(Crew crew, int howMany) {
        for (var number = 0; number < howMany; number++) {
            var mine = write(contact(number), number);
            give(mine, crew.agent());
            var closed = write(contact(number), number);
            give(closed, crew.agent());
            var others = write(contact(number), number);
            give(others, crew.agents().get(number % 4));
            var unassigned = write(contact(number), number);
            acting.run(ADMIN, () -> {
                tickets.close(closed);
                tickets.leaveToTeam(unassigned, crew.team());
            });
        }
    }

    private TicketId write(ContactId from, int number) {
        var text = new CustomerText(from, SafeHtml.fromPlain(word), word + " x" + number, List.of(), clock.instant());
        return tickets.open(new NewTicket(word + "x" + number, TicketType.EMAIL, channel(), text))
                .ticket();
    }

    private void give(TicketId ticket, Person owner) {
        acting.run(ADMIN, () -> tickets.assign(ticket, owner.id()));
    }

    private ContactId contact(int number) {
        return contacts.recognise(
                EmailAddress.of(word + number + "@kunde.example"), word + "c" + number + "x Customer");
    }

    private ChannelId channel() {
        return acting.call(
                ADMIN, () -> channels.connectEmail("Unwatched", EmailAddress.of(UUID.randomUUID() + "@kunde.example")));
    }
}
