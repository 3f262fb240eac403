package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** One ticket of two, without losing a word. */
class MergingTests extends StellwerkTest {

    private static final String ANNA = "agent@demo.example";
    private static final String BEN = "ben@demo.example";

    @Autowired
    Merging merging;

    @Autowired
    MergeCandidates candidates;

    @Autowired
    Tickets tickets;

    @Autowired
    Followers followers;

    @Autowired
    Trash trash;

    @Autowired
    Users users;

    @Autowired
    Customers customers;

    @Autowired
    Crews crews;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Desk desk;

    @Autowired
    ActingAs acting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void sitDown() {
        desk = beans.createBean(Desk.class);
    }

    @Test
    void messagesFilesAndFollowersGoOverAndTheNumberLeadsOn() {
        var file = new IncomingFile("bill.pdf", "application/pdf", new byte[] {1}, Optional.empty());
        var gone = customers.write("Where is my bill", file);
        customers.give(gone, ANNA);
        var kept = customers.writeTo(ANNA, "The bill");
        acting.run(ANNA, () -> tickets.note(gone, SafeHtml.fromPlain("It is in the post")));
        acting.run(BEN, () -> followers.follow(gone));

        merge(gone, kept);

        assertThat(desk.words(kept)).containsExactlyInAnyOrder("Hello", "Hello", "It is in the post");
        assertThat(desk.show(kept).attachments()).extracting(Attachment::name).containsExactly("bill.pdf");
        assertThat(acting.call(ANNA, () -> followers.of(kept))).containsExactly(customers.user(BEN));
        assertThat(desk.timeline(kept)).endsWith(Kind.MERGED_IN);
        assertThat(desk.find(ANNA, gone)).isEmpty();
        assertThat(desk.views(ANNA, gone)).isEmpty();
        assertThat(acting.call(ANNA, () -> merging.target(gone))).contains(kept);
    }

    @Test
    void anOpenQuestionDoesNotFallAsleepByBeingMerged() {
        var awake = customers.writeTo(ANNA, "Now");
        var asleep = customers.writeTo(ANNA, "Later");
        jdbc.sql("UPDATE ticket SET snoozed_until = opened_at + INTERVAL 1 DAY WHERE id = :id")
                .param("id", asleep.value())
                .update();

        merge(awake, asleep);

        assertThat(desk.show(asleep).ticket().snoozedUntil()).isEmpty();
    }

    @Test
    void whatComesForTheOldNumberJoinsTheTicketThatWasKept() {
        var first = customers.writeTo(ANNA, "First");
        var second = customers.writeTo(ANNA, "Second");
        var third = customers.writeTo(ANNA, "Third");
        merge(first, second);
        merge(second, third);

        customers.reply(first, "Still there?");

        assertThat(desk.words(third)).contains("Still there?");
        assertThat(acting.call(ANNA, () -> merging.target(first))).contains(third);
    }

    /** Without holding the ticket before it is written to, both end in the ticket that nobody sees any more. */
    @Test
    void aMailAndAReplyThatArriveDuringTheMergeAreNotLost() throws Exception {
        var gone = customers.writeTo(ANNA, "Goes");
        var kept = customers.writeTo(ANNA, "Stays");
        try (var others = Executors.newFixedThreadPool(2)) {
            var meanwhile = transaction.execute(status -> {
                merge(gone, kept);
                var mail = others.submit(() -> customers.reply(gone, "A mail"));
                var reply = others.submit(
                        () -> acting.call(ANNA, () -> tickets.reply(gone, SafeHtml.fromPlain("A reply"))));
                await().until(() -> waitingFor(gone, customers.user(ANNA)) == 2);
                return List.<Future<?>>of(mail, reply);
            });
            for (var each : meanwhile) {
                each.get();
            }
        }

        assertThat(desk.words(kept)).contains("A mail", "A reply");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM message WHERE ticket_id = :gone")
                        .param("gone", gone.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theKeptTicketKeepsItsOwnerButAnOpenOneStaysOpen() {
        var gone = customers.writeTo(ANNA, "Open");
        var kept = customers.writeTo(BEN, "Closed");
        acting.run(BEN, () -> tickets.close(kept));

        merge(gone, kept);

        assertThat(desk.show(kept).ticket().owner()).contains(customers.user(BEN));
        assertThat(desk.views(BEN, kept)).contains(TicketView.ASSIGNED_TO_ME);
        assertThat(stages(gone)).endsWith("SHELVED");
        assertThat(stages(kept)).endsWith("OPEN");
    }

    @Test
    void withoutAnOwnerItTakesThatOfTheOtherOne() {
        var gone = customers.writeTo(ANNA, "Owned");
        var kept = customers.write("Nobody's");

        merge(gone, kept);

        assertThat(desk.show(kept).ticket().owner()).contains(customers.user(ANNA));
    }

    @Test
    void aTicketThatMergingOpensAgainDoesNotGoToWhoeverLeft() {
        var crew = crews.hire(2);
        var leaver = crew.agents().getLast();
        var gone = customers.writeTo(ANNA, "Open");
        var kept = customers.writeTo(leaver.email().value(), "Closed");
        var unowned = customers.write("Nobody's");
        var other = customers.writeTo(leaver.email().value(), "Closed, too");
        asAdmin(() -> List.of(kept, other).forEach(tickets::close));
        SystemUser.run(() -> users.deactivate(leaver.id(), new HandOver.Unassign()));

        asAdmin(() -> merging.merge(gone, kept));
        asAdmin(() -> merging.merge(unowned, other));

        assertThat(desk.show(kept).ticket().open()).isTrue();
        assertThat(desk.show(kept).ticket().owner()).contains(customers.user(ANNA));
        assertThat(desk.show(other).ticket().owner()).isEmpty();
    }

    @Test
    void whatWaitedForARuleStillDoesInsideAClosedTicket() {
        var crew = crews.hire(1);
        var kept = customers.write("Closed");
        asAdmin(() -> tickets.close(kept));
        var gone = customers.write("Waits");
        jdbc.sql("UPDATE ticket SET channel_id = :channel, routing = 'SETTLED' WHERE id = :kept")
                .param("channel", crew.channel().value())
                .param("kept", kept.value())
                .update();

        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE ticket SET routing = 'WAITING' WHERE id = :gone")
                    .param("gone", gone.value())
                    .update();
            asAdmin(() -> merging.merge(gone, kept));
        });

        await().until(() ->
                desk.show(kept).ticket().owner().equals(Optional.of(crew.agent().id())));
    }

    /** Merging and emptying the trash would else read through all there ever was, and hold what others wait for. */
    @Test
    void whateverBelongsToATicketIsFoundByItsNumber() {
        var unindexed = jdbc.sql("""
                        SELECT c.table_name FROM information_schema.columns c
                        WHERE c.table_schema = DATABASE() AND c.column_name = 'ticket_id'
                          AND c.table_name NOT IN ('bulk_ticket', 'message_text') AND NOT EXISTS (
                          SELECT 1 FROM information_schema.statistics s
                          WHERE s.table_schema = c.table_schema AND s.table_name = c.table_name
                            AND s.column_name = 'ticket_id' AND s.seq_in_index = 1)
                        """).query(String.class).list();

        assertThat(unindexed).isEmpty();
    }

    @Test
    void bothHaveToBeTheirsToEdit() {
        var mine = customers.writeTo(ANNA, "Mine");
        var theirs = customers.writeTo(crews.hire(1).agent().email().value(), "Theirs");

        assertThatThrownBy(() -> merge(mine, theirs)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> merge(theirs, mine)).isInstanceOf(AccessDeniedException.class);
        assertThat(acting.call(ANNA, () -> merging.preview(mine, theirs))).isEmpty();
        assertThat(acting.call(
                        ANNA,
                        () -> candidates
                                .of(mine, new TicketSearch("#" + theirs.value(), Set.of()))
                                .tickets()))
                .isEmpty();
    }

    @Test
    void theNumberLeadsNobodyToATicketThatIsNotTheirsToSee() {
        var gone = customers.writeTo(ANNA, "Goes");
        var kept = customers.writeTo(ANNA, "Stays");
        merge(gone, kept);
        var stranger = crews.hire(1).agent().email().value();

        assertThat(acting.call(ANNA, () -> merging.target(gone))).contains(kept);
        assertThat(acting.call(stranger, () -> merging.target(gone))).isEmpty();
    }

    @Test
    void theSearchFindsTicketsByNumberAndSubject() {
        var word = "Zahnrad" + UUID.randomUUID().toString().replace("-", "");
        var mine = customers.writeTo(ANNA, "Mine");
        var other = customers.writeTo(ANNA, "About " + word);

        customers.writeTo(ANNA, "Invoice " + other.value());

        assertThat(found(mine, "#" + other.value())).startsWith(other).doesNotContain(mine);
        assertThat(found(mine, word)).containsExactly(other);
        assertThat(found(other, word)).isEmpty();
    }

    @Test
    void whatWasMergedIsDeletedForGoodWithItsTicket() {
        var gone = customers.writeTo(ANNA, "Goes");
        var kept = customers.writeTo(ANNA, "Stays");
        merge(gone, kept);
        acting.run("admin@demo.example", () -> trash.delete(kept));
        jdbc.sql("UPDATE ticket SET shelved_at = shelved_at - INTERVAL 31 DAY WHERE id = :id")
                .param("id", kept.value())
                .update();

        trash.emptyIfDue(kept);

        assertThat(tickets.subject(gone)).isEmpty();
        assertThat(tickets.subject(kept)).isEmpty();
    }

    private List<TicketId> found(TicketId from, String words) {
        return acting
                .call(
                        ANNA,
                        () -> candidates
                                .of(from, new TicketSearch(words, Set.of()))
                                .tickets())
                .stream()
                .map(TicketRow::id)
                .toList();
    }

    /** What promises go by. */
    private List<String> stages(TicketId ticket) {
        return jdbc.sql("SELECT stage FROM ticket_stage WHERE ticket_id = :ticket ORDER BY id")
                .param("ticket", ticket.value())
                .query(String.class)
                .list();
    }

    private void asAdmin(Runnable action) {
        acting.run(Desk.ADMIN, action);
    }

    private void merge(TicketId gone, TicketId kept) {
        acting.run(ANNA, () -> merging.merge(gone, kept));
    }

    /** How many connections wait for the ticket, or for somebody who writes to it. */
    private long waitingFor(TicketId ticket, UserId writer) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM information_schema.processlist
                        WHERE info LIKE CONCAT('SELECT id, shelf, merged_into%WHERE id = ', :id, ' FOR UPDATE')
                           OR info LIKE CONCAT('SELECT user_id FROM agent_slot WHERE user_id IN (', :writer, ')%FOR UPDATE')
                        """)
                .param("id", ticket.value())
                .param("writer", writer.value())
                .query(Long.class)
                .single();
    }
}
