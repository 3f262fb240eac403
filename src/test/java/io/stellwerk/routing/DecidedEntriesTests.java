package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditPlace;
import io.stellwerk.audit.AuditSearch;
import io.stellwerk.audit.AuditTrail;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DecidedEntriesTests extends StellwerkTest {

    private static final String SUPER_ADMIN = "superadmin@demo.example";

    @Autowired
    Crews crews;

    @Autowired
    Contacts contacts;

    @Autowired
    Tickets tickets;

    @Autowired
    AuditTrail trail;

    @Autowired
    ActingAs acting;

    @Autowired
    Clock clock;

    @Test
    void everyAutomaticAssignmentStandsInTheAuditLogAndNoneIsOverwritten() {
        var crew = crews.hire(1);
        var from = contacts.recognise(EmailAddress.of(UUID.randomUUID() + "@kunde.example"), "Mia Wolf");
        var text = new CustomerText(from, SafeHtml.fromPlain("Hello"), "Hello", List.of(), clock.instant());
        var ticket = tickets.open(new NewTicket("Hello", TicketType.EMAIL, crew.channel(), text))
                .ticket();
        await().until(() -> entries(ticket).size() == 1);
        assertThat(entries(ticket)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("routing-assigned");
            assertThat(entry.actor()).isEmpty();
            assertThat(entry.after().orElseThrow()).contains(crew.agent().name(), "LOAD_BALANCED");
        });

        acting.run(SUPER_ADMIN, () -> tickets.routeAgain(ticket));

        await().until(() -> entries(ticket).size() == 2);
    }

    @Test
    void searchesForOtherThingsFindNoDecisions() {
        var byPerson = new AuditSearch(
                "#1",
                Optional.empty(),
                Optional.empty(),
                Optional.of(acting.call(SUPER_ADMIN, () -> crews.hire(1).agent().id())),
                Optional.empty(),
                Optional.empty());

        assertThat(acting.call(
                        SUPER_ADMIN,
                        () -> trail.page(byPerson, AuditPlace.START, 10).entries()))
                .isEmpty();
    }

    private List<AuditEntry> entries(TicketId ticket) {
        var search = new AuditSearch(
                "#" + ticket.value(),
                Optional.of(AuditCategory.ASSIGNMENT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return acting.call(
                SUPER_ADMIN, () -> trail.page(search, AuditPlace.START, 10).entries());
    }
}
