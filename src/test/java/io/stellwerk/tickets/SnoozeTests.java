package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.Utc;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A snoozed ticket is out of the way until its time comes or the customer writes. */
class SnoozeTests extends StellwerkTest {

    private static final String ANNA = "agent@demo.example";

    @Autowired
    Snoozes snoozes;

    @Autowired
    Tickets tickets;

    @Autowired
    Drafts drafts;

    @Autowired
    Sending sending;

    @Autowired
    TakingBack takingBack;

    @Autowired
    Workloads workloads;

    @Autowired
    Customers customers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Desk desk;

    @Autowired
    ActingAs acting;

    @Autowired
    Clock clock;

    @Autowired
    ShelfRows kept;

    @BeforeEach
    void sitDown() {
        desk = beans.createBean(Desk.class);
    }

    @Test
    void aSnoozedTicketLeavesWhatIsToBeDoneButStillCounts() {
        var ticket = customers.writeTo(ANNA, "Later");
        var before = openTicketsOfAnna();

        assertThat(snooze(ticket, Duration.ofDays(1))).isTrue();

        assertThat(desk.views(ANNA, ticket)).containsExactlyInAnyOrder(TicketView.ALL_OPEN, TicketView.SNOOZED);
        assertThat(openTicketsOfAnna()).isEqualTo(before);
        assertThat(desk.show(ticket).ticket().snoozedUntil()).isPresent();
        assertThat(desk.timeline(ticket)).endsWith(Kind.SNOOZED);
    }

    @Test
    void itComesBackAtItsTimeThoughNobodyLooks() {
        var ticket = customers.writeTo(ANNA, "In a moment");
        snooze(ticket, Duration.ofMillis(800));

        await().until(() -> desk.timeline(ticket).contains(Kind.WOKEN_BY_TIME));

        assertThat(desk.show(ticket).ticket().snoozedUntil()).isEmpty();
        assertThat(desk.views(ANNA, ticket)).contains(TicketView.ASSIGNED_TO_ME);
    }

    @Test
    void whatIsSnoozedAnewAtTheMomentOfWakingStaysSnoozed() {
        var ticket = customers.writeTo(ANNA, "Just now");
        jdbc.sql("UPDATE ticket SET snoozed_until = :past WHERE id = :id")
                .param("past", Utc.of(clock.instant().minusSeconds(60)))
                .param("id", ticket.value())
                .update();
        var again = new AtomicReference<CompletableFuture<Optional<Instant>>>();

        transaction.executeWithoutResult(status -> {
            snooze(ticket, Duration.ofHours(2));
            again.set(CompletableFuture.supplyAsync(
                    () -> snoozes.wakeIfDue(WakeCall.read(Long.toString(ticket.value())))));
            await().until(this::somebodyWaitsToWake);
        });

        assertThat(Objects.requireNonNull(again.get()).join())
                .as("what the other snooze waits for is not this one's to come back to")
                .isEmpty();
        assertThat(desk.views(ANNA, ticket)).contains(TicketView.SNOOZED);
    }

    private boolean somebodyWaitsToWake() {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM information_schema.processlist
                        WHERE info LIKE 'UPDATE ticket SET snoozed_until = NULL%'
                        """).query(Long.class).single() > 0;
    }

    @Test
    void snoozingItLongerMovesItsTime() {
        var ticket = customers.writeTo(ANNA, "Not yet");
        snooze(ticket, Duration.ofHours(1));
        snooze(ticket, Duration.ofMillis(500));

        await().until(() -> desk.timeline(ticket).contains(Kind.WOKEN_BY_TIME));
        snooze(ticket, Duration.ofHours(2));

        assertThat(desk.views(ANNA, ticket)).contains(TicketView.SNOOZED);
    }

    @Test
    void snoozingWhileTheWakeIsBeingCarriedOutSnoozesItAnew() {
        var ticket = customers.writeTo(ANNA, "Just now");
        snooze(ticket, Duration.ofMillis(300));

        transaction.executeWithoutResult(status -> {
            kept.hold(ticket);
            await().until(() -> wakesBeingCarriedOut(ticket) == 1);
            assertThat(snooze(ticket, Duration.ofHours(2))).isTrue();
        });

        await().until(() -> wakesBeingCarriedOut(ticket) == 0);
        assertThat(wakesWaiting(ticket)).isEqualTo(1);
        assertThat(desk.views(ANNA, ticket)).contains(TicketView.SNOOZED);
        assertThat(desk.timeline(ticket)).endsWith(Kind.SNOOZED).doesNotContain(Kind.WOKEN_BY_TIME);
    }

    @Test
    void theWakeOfAnEarlierSnoozeLeavesALaterOneAlone() {
        var ticket = customers.writeTo(ANNA, "Twice");
        snooze(ticket, Duration.ofHours(1));
        var first = desk.show(ticket).ticket().snoozedUntil().orElseThrow();
        snooze(ticket, Duration.ofHours(2));

        assertThat(snoozes.wakeIfDue(WakeCall.of(ticket, first))).isEmpty();
        assertThat(desk.views(ANNA, ticket)).contains(TicketView.SNOOZED);
    }

    @Test
    void aWakeThatWasScheduledBeforeEachSnoozeHadItsOwnStillCounts() {
        var ticket = customers.writeTo(ANNA, "From last week");
        snooze(ticket, Duration.ofHours(1));
        var until = desk.show(ticket).ticket().snoozedUntil();

        assertThat(snoozes.wakeIfDue(WakeCall.read(Long.toString(ticket.value()))))
                .isEqualTo(until);
    }

    @Test
    void theCustomersReplyBringsItBackEarly() {
        var ticket = customers.writeTo(ANNA, "Waiting for you");
        snooze(ticket, Duration.ofDays(3));

        customers.reply(ticket, "Here I am");

        assertThat(desk.views(ANNA, ticket)).contains(TicketView.ASSIGNED_TO_ME).doesNotContain(TicketView.SNOOZED);
        assertThat(desk.timeline(ticket)).endsWith(Kind.SNOOZED, Kind.WOKEN_BY_CUSTOMER);
    }

    @Test
    void anAgentsReplyLeavesItSnoozedAndClosingEndsIt() {
        var ticket = customers.writeTo(ANNA, "Answered");
        snooze(ticket, Duration.ofDays(3));

        acting.run(ANNA, () -> tickets.reply(ticket, SafeHtml.fromPlain("We look into it")));
        assertThat(desk.views(ANNA, ticket)).contains(TicketView.SNOOZED);
        acting.run(ANNA, () -> tickets.close(ticket));

        assertThat(desk.show(ticket).ticket().snoozedUntil()).isEmpty();
    }

    @Test
    void takingBackTheAnswerThatClosedItLetsItSleepOn() {
        var ticket = customers.writeTo(ANNA, "Too early");
        snooze(ticket, Duration.ofDays(1));
        var until = desk.show(ticket).ticket().snoozedUntil();
        var sent = acting.call(ANNA, () -> {
            drafts.save(ticket, MessageKind.TO_CUSTOMER, new Writing(SafeHtml.fromPlain("Done"), Recipients.AS_USUAL));
            return ((Sent.Queued) sending.send(ticket, MessageKind.TO_CUSTOMER, SendWish.AND_CLOSE)).message();
        });
        assertThat(desk.show(ticket).ticket().snoozedUntil()).isEmpty();

        acting.call(ANNA, () -> takingBack.takeBack(ticket, sent));

        assertThat(desk.show(ticket).ticket().snoozedUntil()).isPresent().isEqualTo(until);
        assertThat(desk.views(ANNA, ticket)).contains(TicketView.SNOOZED);
    }

    @Test
    void whatSleepsOnStillWakesAtItsTime() {
        var ticket = customers.writeTo(ANNA, "Soon");

        snoozes.sleepOn(ticket, clock.instant().plusMillis(300));

        await().until(() -> desk.timeline(ticket).contains(Kind.WOKEN_BY_TIME));
    }

    @Test
    void whatIsClosedOrAMomentThatIsOverIsNotSnoozed() {
        var ticket = customers.writeTo(ANNA, "Done");
        assertThat(snooze(ticket, Duration.ofMinutes(-1))).isFalse();
        acting.run(ANNA, () -> tickets.close(ticket));

        assertThat(snooze(ticket, Duration.ofDays(1))).isFalse();
    }

    @Test
    void somebodyWakesItByHand() {
        var ticket = customers.writeTo(ANNA, "Now");
        snooze(ticket, Duration.ofDays(1));
        var before = desk.show(ticket).ticket().lastActivityAt();

        acting.run(ANNA, () -> snoozes.wake(ticket));

        assertThat(desk.show(ticket).ticket().lastActivityAt()).isAfter(before);
        assertThat(desk.views(ANNA, ticket)).contains(TicketView.ASSIGNED_TO_ME);
        assertThat(desk.timeline(ticket)).endsWith(Kind.WOKEN);
    }

    private boolean snooze(TicketId ticket, Duration howLong) {
        return acting.call(ANNA, () -> snoozes.snooze(ticket, clock.instant().plus(howLong)));
    }

    private long wakesBeingCarriedOut(TicketId ticket) {
        return wakes(ticket, "picked");
    }

    private long wakesWaiting(TicketId ticket) {
        return wakes(ticket, "NOT picked AND execution_time > NOW() + INTERVAL 1 HOUR");
    }

    private long wakes(TicketId ticket, String which) {
        return jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'wake-ticket' AND "
                        + "SUBSTRING_INDEX(task_instance, '@', 1) = :ticket AND " + which)
                .param("ticket", Long.toString(ticket.value()))
                .query(Long.class)
                .single();
    }

    private long openTicketsOfAnna() {
        var anna = customers.user(ANNA);
        return workloads.openByType(List.of(anna)).getOrDefault(anna, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
