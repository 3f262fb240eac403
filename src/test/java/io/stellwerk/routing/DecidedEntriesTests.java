package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.CountedStatements;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.UserId;
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
    Decisions decisions;

    @Autowired
    AuditTrail trail;

    @Autowired
    RoutingRules rules;

    @Autowired
    ActingAs acting;

    @Autowired
    Clock clock;

    @Test
    void everyAutomaticAssignmentStandsInTheAuditLogAndNoneIsOverwritten() {
        var crew = crews.hire(1);
        var ticket = open(crew);
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
    void theVersionOfTheRuleThatDecidedIsFoundAmongItsChanges() {
        var crew = crews.hire(1);
        var ticket = open(crew);
        await().until(() -> entries(ticket).size() == 1);

        var version = "\"ruleVersion\":\"" + rules.of(crew.channel()).version() + "\"";

        assertThat(entries(ticket).getFirst().after().orElseThrow()).contains(version);
        assertThat(changes(crew)).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("rule-changed");
            assertThat(entry.after().orElseThrow()).contains(version);
        });
    }

    private List<AuditEntry> changes(Crew crew) {
        var search = new AuditSearch(
                crew.name().replace("Team ", "Mailbox "),
                Optional.of(AuditCategory.ROUTING),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return acting.call(
                SUPER_ADMIN, () -> trail.page(search, AuditPlace.START, 10).entries());
    }

    @Test
    void whatRoutingDecidedIsNotTakenForTheDeedOfWhoeverGotTheTicket() {
        var crew = crews.hire(1);
        var ticket = open(crew);
        await().until(() -> entries(ticket).size() == 1);

        assertThat(entries(ticket, Optional.of(crew.agent().id()))).isEmpty();
    }

    /** Whoever asks has it on the page already. */
    @Test
    void aDecisionIsReadWithoutTheConversation() {
        var ticket = open(crews.hire(1));
        await().until(() -> entries(ticket).size() == 1);

        acting.run(SUPER_ADMIN, () -> {
            var reading =
                    CountedStatements.in(() -> assertThat(decisions.of(ticket)).isPresent());
            assertThat(reading).isLessThan(CountedStatements.in(() -> tickets.show(ticket)));
        });
    }

    private TicketId open(Crew crew) {
        var from = contacts.recognise(EmailAddress.of(UUID.randomUUID() + "@kunde.example"), "Mia Wolf");
        var text = new CustomerText(from, SafeHtml.fromPlain("Hello"), "Hello", List.of(), clock.instant());
        return tickets.open(new NewTicket("Hello", TicketType.EMAIL, crew.channel(), text))
                .ticket();
    }

    private List<AuditEntry> entries(TicketId ticket) {
        return entries(ticket, Optional.empty());
    }

    private List<AuditEntry> entries(TicketId ticket, Optional<UserId> actor) {
        var search = new AuditSearch(
                "#" + ticket.value(),
                Optional.of(AuditCategory.ASSIGNMENT),
                Optional.empty(),
                actor,
                Optional.empty(),
                Optional.empty());
        return acting.call(
                SUPER_ADMIN, () -> trail.page(search, AuditPlace.START, 10).entries());
    }
}
