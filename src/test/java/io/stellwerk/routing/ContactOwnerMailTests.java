package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.OutsideMail;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.SystemMails;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.routing.RoutingDecision.Outcome;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import io.stellwerk.tickets.AssignmentFacts;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQueue;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Tickets;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the owner of a contact is sent who is away when the contact writes (spec/01 section 2). */
class ContactOwnerMailTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";

    @RegisterExtension
    final OutsideMail outside = new OutsideMail();

    @Autowired
    Crews crews;

    @Autowired
    RoutingRules rules;

    @Autowired
    Decisions decisions;

    @Autowired
    ContactOwnerMail mail;

    @Autowired
    SystemMails mails;

    @Autowired
    Contacts contacts;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketQueue queue;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @SuppressWarnings("NullAway.Init")
    private Crew crew;

    @SuppressWarnings("NullAway.Init")
    private Person owner;

    @SuppressWarnings("NullAway.Init")
    private ContactId mia;

    @BeforeEach
    void theOwnerOfMiaIsAway() {
        crew = crews.hire(1);
        owner = crew.agent();
        mia = contacts.recognise(EmailAddress.of(UUID.randomUUID() + "@kunde.example"), "Mia Wolf");
        contacts.tracked(mia);
        SystemUser.run(() -> {
            contacts.setOwner(mia, Optional.of(owner.id()));
            rules.set(crew.channel(), new ContactOwner(Optional.empty(), true));
            availabilities.set(owner.id(), State.AWAY);
        });
    }

    @Test
    void theOwnerReadsWhatTheContactWroteAndWhereTheTicketIs() throws Exception {
        var ticket = miaWrites("The lamp is broken.\nIt was fine yesterday.");

        await().until(() -> mailsToTheOwner().size() == 1);
        var sent = mailsToTheOwner().getFirst();
        assertThat(sent.getSubject()).isEqualTo("While you were away: My lamp (Mia Wolf)");
        assertThat(sent.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(sent.getHeader("Content-Language")).containsExactly("en");
        assertThat(OutsideMail.plain(sent))
                .contains("Hello " + owner.name() + ", Mia Wolf wrote while you were away:")
                .contains("The lamp is broken.")
                .contains("It was fine yesterday.")
                .contains("Open ticket " + ticket.value())
                .contains("/helpdesk/ticket/" + ticket.value())
                .contains("The ticket is unassigned");
        assertThat(queue.facts(ticket).flatMap(AssignmentFacts::owner)).isEmpty();
    }

    @Test
    void theMailIsInTheLanguageOfTheOwner() throws Exception {
        acting.run(owner.email().value(), () -> accounts.speak(Language.GERMAN));

        miaWrites("Die Lampe ist kaputt.");

        await().until(() -> mailsToTheOwner().size() == 1);
        assertThat(mailsToTheOwner().getFirst().getSubject())
                .isEqualTo("Während Ihrer Abwesenheit: My lamp (Mia Wolf)");
    }

    @Test
    void whatIsRoutedAgainOrWrittenAgainIsNotMailedTwice() {
        var ticket = miaWrites("The lamp is broken.");
        await().until(() -> mailsToTheOwner().size() == 1);

        acting.run(ADMIN, () -> tickets.routeAgain(ticket));
        await().until(() -> decidedTimes(ticket) == 2);
        acting.run(ADMIN, () -> tickets.close(ticket));
        tickets.customerReplied(ticket, text("Are you there?"));
        await().until(() -> decidedTimes(ticket) == 3);

        assertThat(states(ticket)).containsExactly("SENT");
        assertThat(mailsToTheOwner()).hasSize(1);
    }

    @Test
    void whoWasDeactivatedMeanwhileIsNotSentAnything() {
        var ticket = miaWrites("The lamp is broken.");
        await().until(() -> mailsToTheOwner().size() == 1);
        var reference = ContactOwnerMail.reference(ticket, owner.id());
        assertThat(mail.write(reference)).isPresent();
        acting.run(ADMIN, () -> users.deactivate(owner.id(), new HandOver.Unassign()));

        assertThat(mail.write(reference)).isEmpty();
        mails.send(ContactOwnerMail.KIND, reference);

        await().until(() -> states(ticket).equals(List.of("SENT", "DROPPED")));
        assertThat(mailsToTheOwner()).hasSize(1);
    }

    @Test
    void aRefusalOfTheMailServerStandsInTheAuditLog() {
        var ticket = miaWrites("The lamp is broken.");

        mail.refused(ContactOwnerMail.reference(ticket, owner.id()), "550 no such mailbox");

        assertThat(jdbc.sql(
                                "SELECT object FROM audit_entry WHERE action = 'owner-mail-refused' AND object LIKE :ticket")
                        .param("ticket", "#" + ticket.value() + ":%")
                        .query(String.class)
                        .list())
                .containsExactly("#" + ticket.value() + ": 550 no such mailbox");
    }

    @Test
    void anOwnerWhoIsThereGetsTheTicketAndNoMail() {
        SystemUser.run(() -> availabilities.set(owner.id(), State.AVAILABLE));

        var ticket = miaWrites("The lamp is broken.");

        assertThat(queue.facts(ticket).flatMap(AssignmentFacts::owner)).contains(owner.id());
        assertThat(states(ticket)).isEmpty();
    }

    /** @return once it is decided */
    private TicketId miaWrites(String words) {
        var ticket = tickets.open(new NewTicket("My lamp", TicketType.EMAIL, crew.channel(), text(words)))
                .ticket();
        await().until(() -> outcome(ticket).isPresent());
        return ticket;
    }

    private long decidedTimes(TicketId ticket) {
        return jdbc.sql("SELECT COUNT(*) FROM routing_decision WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .query(Long.class)
                .single();
    }

    private Optional<Outcome> outcome(TicketId ticket) {
        return acting.call(ADMIN, () -> decisions.of(ticket)).map(RoutingDecision::outcome);
    }

    private CustomerText text(String words) {
        return new CustomerText(mia, SafeHtml.fromPlain(words), words, List.of(), clock.instant());
    }

    private List<MimeMessage> mailsToTheOwner() {
        return outside.to(owner.email().value());
    }

    private List<String> states(TicketId ticket) {
        return jdbc.sql(
                        "SELECT state FROM outgoing_system_mail WHERE kind = :kind AND reference = :reference ORDER BY id")
                .param("kind", ContactOwnerMail.KIND)
                .param("reference", ContactOwnerMail.reference(ticket, owner.id()))
                .query(String.class)
                .list();
    }
}
