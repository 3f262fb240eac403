package io.stellwerk.tickets;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Spam and deleted tickets: out of the way, never lost, and back as they were. */
class ShelfTests extends StellwerkTest {

    private static final String ANNA = "agent@demo.example";
    private static final String ADMIN = "admin@demo.example";

    @Autowired
    Quarantine quarantine;

    @Autowired
    Trash trash;

    @Autowired
    Tickets tickets;

    @Autowired
    Snoozes snoozes;

    @Autowired
    Clock clock;

    @Autowired
    TicketsOfContacts ofContacts;

    @Autowired
    Contacts contacts;

    @Autowired
    Customers customers;

    @Autowired
    Users users;

    @Autowired
    Crews crews;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Desk desk;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ShelfRows kept;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void sitDown() {
        desk = beans.createBean(Desk.class);
    }

    @Test
    void spamIsOnlyInSpamAndComesBackWithItsStatusAndOwner() {
        var ticket = customers.writeTo(ANNA, "Buy now");
        acting.run(ANNA, () -> tickets.reply(ticket, SafeHtml.fromPlain("No")));
        var before = desk.show(ticket).ticket();
        var views = desk.views(ANNA, ticket);

        spam(ticket);

        assertThat(desk.views(ANNA, ticket)).containsExactly(TicketView.SPAM);
        assertThat(acting.call(ADMIN, () -> ofContacts.activity(List.of(before.contact()))))
                .isEmpty();
        assertThat(desk.find(ANNA, ticket).orElseThrow().editable()).isFalse();
        acting.run(ADMIN, () -> quarantine.notSpam(ticket));
        assertThat(desk.show(ticket).ticket()).isEqualTo(before);
        assertThat(desk.views(ANNA, ticket)).isEqualTo(views);
        assertThat(desk.timeline(ticket)).endsWith(Kind.MARKED_AS_SPAM, Kind.NOT_SPAM);
    }

    @Test
    void aClosedTicketComesBackClosed() {
        var ticket = customers.writeTo(ANNA, "Over");
        acting.run(ANNA, () -> tickets.close(ticket));

        spam(ticket);
        assertThat(desk.views(ADMIN, ticket)).containsExactly(TicketView.SPAM);
        acting.run(ADMIN, () -> quarantine.notSpam(ticket));

        assertThat(desk.views(ADMIN, ticket)).containsExactly(TicketView.ALL_CLOSED);
    }

    @Test
    void laterMailsOfSpamStayInQuarantine() {
        var ticket = customers.writeTo(ANNA, "Buy now");
        spam(ticket);

        customers.reply(ticket, "Buy it!");

        assertThat(desk.views(ANNA, ticket)).containsExactly(TicketView.SPAM);
        assertThat(desk.words(ticket)).containsExactly("Hello", "Buy it!");
        acting.run(ADMIN, () -> quarantine.notSpam(ticket));
        assertThat(desk.views(ANNA, ticket)).contains(TicketView.ASSIGNED_TO_ME);
    }

    @Test
    void aCustomerWhoWritesToATicketInSpamFindsItAwakeWhenItComesBack() {
        var ticket = customers.writeTo(ANNA, "Taken for spam");
        acting.run(ANNA, () -> snoozes.snooze(ticket, clock.instant().plus(Duration.ofDays(14))));
        spam(ticket);

        customers.reply(ticket, "I am no robot");
        acting.run(ADMIN, () -> quarantine.notSpam(ticket));

        assertThat(desk.views(ANNA, ticket)).contains(TicketView.ASSIGNED_TO_ME);
    }

    @Test
    void whatWasClosedAndNobodysIsNotLeftLyingWhenItsCustomerWroteToItInSpam() {
        var crew = crews.hire(1);
        var ticket = customers.write(crew, "Taken for spam");
        acting.run(Desk.ADMIN, () -> {
            tickets.assign(ticket, crew.agent().id());
            tickets.close(ticket);
            tickets.unassign(ticket);
        });
        spam(ticket);

        customers.reply(ticket, "I am no robot");
        acting.run(ADMIN, () -> quarantine.notSpam(ticket));

        await().until(() -> desk.show(ticket)
                .ticket()
                .owner()
                .equals(Optional.of(crew.agent().id())));
    }

    @Test
    void whatWaitedForRoutingIsRoutedWhenItIsNoSpam() {
        var crew = crews.hire(1);
        var ticket = acting.call(ADMIN, () -> quarantine.open(customers.fresh(crew.channel(), "No spam at all")))
                .ticket();
        assertThat(desk.views(ADMIN, ticket)).containsExactly(TicketView.SPAM);

        acting.run(ADMIN, () -> quarantine.notSpam(ticket));

        await().until(() -> desk.show(ticket)
                .ticket()
                .owner()
                .equals(Optional.of(crew.agent().id())));
    }

    @Test
    void nobodyWorksOnWhatIsNotOnTheDesk() {
        var ticket = customers.writeTo(ANNA, "Buy now");
        spam(ticket);

        assertThatThrownBy(() -> acting.run(ANNA, () -> tickets.reply(ticket, SafeHtml.fromPlain("Hello?"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> acting.run(ANNA, () -> tickets.close(ticket)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDeletedTicketIsOnlyInTheTrashOfThoseWhoMayDelete() {
        var ticket = customers.writeTo(ANNA, "Away");

        acting.run(ADMIN, () -> trash.delete(ticket));

        assertThat(desk.views(ANNA, ticket)).isEmpty();
        assertThat(desk.find(ANNA, ticket)).isEmpty();
        assertThat(desk.views(ADMIN, ticket)).containsExactly(TicketView.TRASH);
        acting.run(ADMIN, () -> trash.restore(ticket));
        assertThat(desk.views(ANNA, ticket)).contains(TicketView.ASSIGNED_TO_ME);
    }

    @Test
    void whoMayDeleteStillNeedsTheTicketInScope() {
        var ticket = customers.writeTo(ANNA, "Mine");
        var stranger = crews.hireOne(BuiltInPreset.AGENT).email().value();

        assertThatThrownBy(() -> acting.run(stranger, () -> trash.delete(ticket)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDeletedTicketComesBackWhenTheCustomerWritesAgain() {
        var ticket = customers.writeTo(ANNA, "Away");
        acting.run(ADMIN, () -> trash.delete(ticket));

        customers.reply(ticket, "Are you there?");

        assertThat(desk.views(ANNA, ticket)).contains(TicketView.ASSIGNED_TO_ME);
        assertThat(desk.timeline(ticket)).endsWith(Kind.DELETED, Kind.RESTORED_BY_CUSTOMER);
    }

    @Test
    void theTrashIsEmptiedAfterThirtyDaysWithAllThatWasSaid() {
        var file = new IncomingFile("bill.pdf", "application/pdf", new byte[] {1, 2, 3}, Optional.empty());
        var ticket = customers.write("Confidential", file);
        var blob = desk.show(ticket).attachments().getFirst().content();
        acting.run(ADMIN, () -> trash.delete(ticket));

        trash.emptyIfDue(ticket);
        assertThat(desk.show(ticket).thread()).hasSize(1);
        longAgo(ticket, Trash.KEPT);

        await().until(() -> tickets.subject(ticket).isEmpty());
        assertThat(rows("SELECT COUNT(*) FROM message WHERE ticket_id = :id", ticket.value()))
                .isZero();
        assertThat(rows("SELECT COUNT(*) FROM blob_content WHERE id = :id", blob.value()))
                .isZero();
    }

    @Test
    void deletedSpamComesBackToQuarantineWhoeverBringsItBack() {
        var ticket = customers.writeTo(ANNA, "Buy now");
        spam(ticket);
        acting.run(ADMIN, () -> trash.delete(ticket));
        assertThat(desk.views(ADMIN, ticket)).containsExactly(TicketView.TRASH);

        acting.run(ADMIN, () -> trash.restore(ticket));
        assertThat(desk.views(ADMIN, ticket)).containsExactly(TicketView.SPAM);
        assertThat(desk.timeline(ticket)).endsWith(Kind.MARKED_AS_SPAM, Kind.DELETED, Kind.RESTORED);

        acting.run(ADMIN, () -> trash.delete(ticket));
        customers.reply(ticket, "Buy it!");
        assertThat(desk.views(ADMIN, ticket)).containsExactly(TicketView.SPAM);
        assertThat(desk.timeline(ticket)).endsWith(Kind.DELETED, Kind.RESTORED_BY_CUSTOMER);

        acting.run(ADMIN, () -> quarantine.notSpam(ticket));
        acting.run(ADMIN, () -> trash.delete(ticket));
        acting.run(ADMIN, () -> trash.restore(ticket));
        assertThat(desk.views(ANNA, ticket)).contains(TicketView.ASSIGNED_TO_ME);
    }

    @Test
    void whatWasRestoredIsNotDeletedLater() {
        var ticket = customers.writeTo(ANNA, "Back");
        acting.run(ADMIN, () -> trash.delete(ticket));
        acting.run(ADMIN, () -> trash.restore(ticket));

        longAgo(ticket, Trash.KEPT);
        trash.emptyIfDue(ticket);

        assertThat(desk.views(ANNA, ticket)).contains(TicketView.ASSIGNED_TO_ME);
    }

    @Test
    void aTicketIsDeletedAnewWhileTheTrashIsBeingEmptied() {
        var ticket = customers.writeTo(ANNA, "Once more");
        acting.run(ADMIN, () -> trash.delete(ticket));
        acting.run(ADMIN, () -> trash.restore(ticket));

        transaction.executeWithoutResult(status -> {
            kept.hold(ticket);
            runAsync(() -> makeDue(ticket, Trash.KEPT)).join();
            await().until(() -> chores(ticket, "picked") == 1);
            acting.run(ADMIN, () -> trash.delete(ticket));
        });

        await().until(() -> chores(ticket, "picked") == 0);
        assertThat(desk.views(ADMIN, ticket)).containsExactly(TicketView.TRASH);
        assertThat(chores(ticket, "execution_time > UTC_TIMESTAMP() + INTERVAL 29 DAY"))
                .isEqualTo(1);
        longAgo(ticket, Trash.KEPT);
        await().until(() -> tickets.subject(ticket).isEmpty());
    }

    @Test
    void whoLeftMeanwhileDoesNotGetItBack() {
        var crew = crews.hire(2);
        var ticket = tickets.open(customers.fresh(crew.channel(), "Away")).ticket();
        customers.give(ticket, crew.agent().email().value());
        acting.run(ADMIN, () -> trash.delete(ticket));
        acting.run(Desk.ADMIN, () -> users.deactivate(crew.agent().id(), new HandOver.Unassign()));

        acting.run(ADMIN, () -> trash.restore(ticket));

        var other = crew.agents().getLast().id();
        await().until(() -> desk.show(ticket).ticket().owner().equals(Optional.of(other)));
    }

    private void spam(TicketId ticket) {
        acting.run(ADMIN, () -> quarantine.markAsSpam(ticket));
    }

    /** As if it had been deleted so long ago, so that the chore is due. */
    private void longAgo(TicketId ticket, Duration time) {
        jdbc.sql("UPDATE ticket SET shelved_at = shelved_at - INTERVAL :seconds SECOND WHERE id = :id")
                .param("seconds", time.toSeconds())
                .param("id", ticket.value())
                .update();
        makeDue(ticket, time);
    }

    private void makeDue(TicketId ticket, Duration time) {
        jdbc.sql("""
                        UPDATE scheduled_tasks SET execution_time = execution_time - INTERVAL :seconds SECOND
                        WHERE task_name = 'empty-trash' AND SUBSTRING_INDEX(task_instance, '@', 1) = :id
                        """)
                .param("seconds", time.toSeconds())
                .param("id", Long.toString(ticket.value()))
                .update();
    }

    private long chores(TicketId ticket, String which) {
        return rows(
                "SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'empty-trash' AND "
                        + "SUBSTRING_INDEX(task_instance, '@', 1) = :id AND " + which,
                ticket.value());
    }

    private long rows(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }
}
