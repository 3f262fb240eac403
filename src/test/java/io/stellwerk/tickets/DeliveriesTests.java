package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer that nobody got is none: not for the status, not for the clocks, and it can be mended. */
class DeliveriesTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Delivery REFUSED = new Delivery(Delivery.State.FAILED, "550 no such user");
    private static final Recipients TO =
            new Recipients(List.of(EmailAddress.of("wrong@x.example")), List.of(), List.of());

    @Autowired
    AutowireCapableBeanFactory application;

    @Autowired
    Deliveries deliveries;

    @Autowired
    TakingBack takingBack;

    @Autowired
    Tickets tickets;

    @Autowired
    Drafts drafts;

    @Autowired
    Sending sending;

    @Autowired
    Statuses statuses;

    @Autowired
    Snoozes snoozes;

    @Autowired
    Merging merging;

    @Autowired
    Crews crews;

    @Autowired
    ActingAs acting;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private Promises promises;

    @SuppressWarnings("NullAway.Init")
    private Crew crew;

    @SuppressWarnings("NullAway.Init")
    private TicketId ticket;

    @BeforeEach
    void somebodyAsked() {
        promises = application.createBean(Promises.class);
        crew = crews.hire(1);
        promises.make(crew, HOUR);
        ticket = promises.open(crew);
    }

    @Test
    void theTicketStandsWhereItStoodAndItsClocksRunOn() {
        var due = promises.last(ticket, SlaGoal.FIRST_REPLY).dueAt();
        var message = answer(SendWish.PLAIN);
        assertThat(status()).isEqualTo(StatusRole.AGENT_REPLIED);
        clock.skip(Duration.ofMinutes(3));

        deliveries.now(message, REFUSED);

        assertThat(status()).isEqualTo(StatusRole.FRESH);
        assertThat(promises.last(ticket, SlaGoal.FIRST_REPLY).dueAt()).isEqualTo(due);
        assertThat(promises.last(ticket, SlaGoal.FIRST_REPLY).runs()).isTrue();
        assertThat(promises.last(ticket, SlaGoal.CLOSE).rests()).isFalse();
        assertThat(acting.call(ADMIN, () -> tickets.show(ticket)).orElseThrow().timeline())
                .extracting(TimelineEvent::kind)
                .contains(TimelineEvent.Kind.UNDELIVERED);
    }

    @Test
    void sentOnceMoreItIsAnAnswerFromThenOnUntilItFailsAgain() {
        var message = answer(SendWish.PLAIN);
        deliveries.now(message, REFUSED);
        clock.skip(Duration.ofMinutes(3));
        var resent = clock.instant().truncatedTo(ChronoUnit.MICROS);

        acting.run(ADMIN, () -> deliveries.again(message));
        assertThat(status()).isEqualTo(StatusRole.AGENT_REPLIED);
        assertThat(promises.last(ticket, SlaGoal.FIRST_REPLY).endedAt().orElseThrow())
                .isAfterOrEqualTo(resent);

        deliveries.now(message, REFUSED);
        assertThat(status()).isEqualTo(StatusRole.FRESH);
        assertThat(promises.last(ticket, SlaGoal.FIRST_REPLY).runs()).isTrue();
    }

    @Test
    void aTicketThatWasClosedWithItIsOpenAgain() {
        var message = answer(SendWish.AND_CLOSE);
        assertThat(status()).isEqualTo(StatusRole.DONE);

        deliveries.now(message, REFUSED);

        assertThat(status()).isEqualTo(StatusRole.FRESH);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void severalThatFailLeaveItWhereItStoodBeforeTheFirstInWhateverOrder(boolean laterFirst) {
        var one = answer(SendWish.PLAIN);
        clock.skip(Duration.ofMinutes(1));
        var other = answer(SendWish.PLAIN);

        deliveries.now(laterFirst ? other : one, REFUSED);
        assertThat(status()).isEqualTo(StatusRole.AGENT_REPLIED);
        deliveries.now(laterFirst ? one : other, REFUSED);

        assertThat(status()).isEqualTo(StatusRole.FRESH);
        assertThat(promises.last(ticket, SlaGoal.FIRST_REPLY).runs()).isTrue();
    }

    @Test
    void sentOnceMoreItClosesTheTicketAsItWasToAndNobodySleepsThroughTheFailure() {
        snooze(Duration.ofDays(1));
        var message = answer(SendWish.AND_CLOSE);
        deliveries.now(message, REFUSED);
        assertThat(shown().snoozedUntil()).isEmpty();

        assertThat(acting.call(ADMIN, () -> deliveries.again(message))).isTrue();
        assertThat(status()).isEqualTo(StatusRole.DONE);
        assertThat(acting.call(ADMIN, () -> deliveries.again(message))).isFalse();
    }

    @Test
    void aTicketThatWasSnoozedUntilTheCustomerAnswersIsAwake() {
        var message = answer(SendWish.PLAIN);
        snooze(Duration.ofDays(14));

        deliveries.now(message, REFUSED);

        assertThat(shown().snoozedUntil()).isEmpty();
        assertThat(status()).isEqualTo(StatusRole.FRESH);
    }

    @Test
    void aTicketThatWokeBeforeTheMailServerGaveUpStandsWhereItStood() {
        var message = answer(SendWish.PLAIN);
        snooze(Duration.ofDays(1));
        clock.skip(Duration.ofMinutes(1));
        acting.run(ADMIN, () -> snoozes.wake(ticket));

        deliveries.now(message, REFUSED);

        assertThat(status()).isEqualTo(StatusRole.FRESH);
    }

    @Test
    void sentOnceMoreItDoesNotCloseOverAQuestionThatCameSince() {
        var message = answer(SendWish.AND_CLOSE);
        deliveries.now(message, REFUSED);
        clock.skip(Duration.ofMinutes(1));
        promises.ask(ticket);

        acting.call(ADMIN, () -> deliveries.again(message));

        assertThat(status()).isEqualTo(StatusRole.AGENT_REPLIED);
    }

    @Test
    void aClosedTicketThatWasAnsweredWaitsOnUs() {
        promises.close(ticket);
        var message = answer(SendWish.PLAIN);

        deliveries.now(message, REFUSED);

        assertThat(status()).isEqualTo(StatusRole.CUSTOMER_REPLIED);
    }

    @Test
    void whatHappenedSinceCountsMore() {
        var message = answer(SendWish.PLAIN);
        clock.skip(Duration.ofMinutes(3));
        promises.ask(ticket);
        promises.close(ticket);

        deliveries.now(message, REFUSED);

        assertThat(status()).isEqualTo(StatusRole.DONE);
    }

    @Test
    void aColleagueMayMendIt() {
        var message = answer(SendWish.PLAIN);
        var colleague = crews.hireOne(BuiltInPreset.SUPER_ADMIN).email().value();
        assertThatThrownBy(() -> acting.call(colleague, () -> takingBack.takeBack(ticket, message)))
                .isInstanceOf(AccessDeniedException.class);
        deliveries.now(message, REFUSED);

        assertThat(acting.call(colleague, () -> takingBack.takeBack(ticket, message)))
                .contains(MessageKind.TO_CUSTOMER);

        var draft = Objects.requireNonNull(
                acting.call(colleague, () -> drafts.of(ticket)).get(MessageKind.TO_CUSTOMER));
        assertThat(draft.html().plain()).isEqualTo("An answer");
        assertThat(draft.recipients()).isEqualTo(TO);
        assertThat(tickets.thread(ticket)).hasSize(1);
        assertThat(acting.call(colleague, () -> takingBack.takeBack(ticket, message)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takenBackFromAnotherTicketIntoWhichItsOwnWasMergedItChangesNothingThere(boolean failed) {
        var message = answer(SendWish.PLAIN);
        if (failed) {
            deliveries.now(message, REFUSED);
        }
        var kept = promises.open(crew);
        promises.answer(kept);
        mergeInto(kept);

        acting.run(ADMIN, () -> takingBack.takeBack(ticket, message));

        assertThat(status()).isEqualTo(StatusRole.AGENT_REPLIED);
        assertThat(tickets.thread(ticket)).hasSize(3);
    }

    @Test
    void takenBackFromAClosedTicketIntoWhichItsOwnWasMergedTheQuestionIsOpenAgain() {
        var kept = promises.open(crew);
        promises.answer(kept);
        promises.close(kept);
        clock.skip(HOUR);
        ticket = promises.open(crew);
        var message = answer(SendWish.PLAIN);
        mergeInto(kept);

        acting.run(ADMIN, () -> takingBack.takeBack(ticket, message));

        assertThat(status()).isEqualTo(StatusRole.CUSTOMER_REPLIED);
    }

    @Test
    void aForwardThatIsTakenBackLeavesTheClocksOfAClosedTicketAlone() {
        promises.answer(ticket);
        promises.close(ticket);
        var before = promises.of(ticket);
        jdbc.sql("UPDATE ticket SET channel_id = :other WHERE id = :ticket")
                .param("other", crews.hire(1).channel().value())
                .param("ticket", ticket.value())
                .update();
        var forward = send(MessageKind.FORWARD, SendWish.PLAIN);

        acting.run(ADMIN, () -> takingBack.takeBack(ticket, forward));

        assertThat(promises.of(ticket)).isEqualTo(before);
    }

    @Test
    void sentOnceMoreItDoesNotCloseTheTicketIntoWhichItsOwnWasMerged() {
        var kept = promises.open(crew);
        var message = answer(SendWish.AND_CLOSE);
        deliveries.now(message, REFUSED);
        mergeInto(kept);

        acting.call(ADMIN, () -> deliveries.again(message));

        assertThat(status()).isEqualTo(StatusRole.AGENT_REPLIED);
    }

    @Test
    void failingInTheTicketIntoWhichItsOwnWasMergedItLeavesThePausesOfThatOneAsTheyWere() {
        var kept = promises.open(crew);
        promises.answer(kept);
        clock.skip(HOUR);
        var message = answer(SendWish.PLAIN);
        mergeInto(kept);

        deliveries.now(message, REFUSED);

        assertThat(status()).isEqualTo(StatusRole.CUSTOMER_REPLIED);
        var close = promises.last(ticket, SlaGoal.CLOSE);
        assertThat(close.dueAt().orElseThrow())
                .isAfterOrEqualTo(close.startedAt().plus(HOUR.multipliedBy(10)).plus(HOUR));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTicketThatWasClosedSinceHadNoReplyByAnAnswerThatNobodyGot(boolean takenBack) {
        var message = answer(SendWish.PLAIN);
        promises.close(ticket);

        if (takenBack) {
            acting.run(ADMIN, () -> takingBack.takeBack(ticket, message));
        } else {
            deliveries.now(message, REFUSED);
        }

        assertThat(status()).isEqualTo(StatusRole.DONE);
        assertThat(promises.last(ticket, SlaGoal.FIRST_REPLY).endedAt())
                .isEqualTo(promises.last(ticket, SlaGoal.CLOSE).endedAt());
    }

    @Test
    void aTicketThatIsMergedInTheMomentOfTheFailureDoesNotSleepThroughIt() {
        var message = answer(SendWish.PLAIN);
        var gone = ticket;
        var kept = promises.open(crew);
        Stream.of(gone, kept).forEach(each -> snooze(each, Duration.ofDays(14)));

        var failing = transaction.execute(status -> {
            mergeInto(kept);
            var told = CompletableFuture.runAsync(() -> deliveries.now(message, REFUSED), Thread::startVirtualThread);
            await().until(() -> isWaitedFor(gone));
            return told;
        });
        failing.join();

        assertThat(shown().snoozedUntil()).isEmpty();
    }

    private boolean isWaitedFor(TicketId held) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM information_schema.processlist
                        WHERE info LIKE CONCAT('SELECT id, %FROM ticket WHERE id %', :id, '%FOR UPDATE')
                        """).param("id", held.value()).query(Long.class).single() > 0;
    }

    private void mergeInto(TicketId kept) {
        var gone = ticket;
        ticket = kept;
        acting.run(ADMIN, () -> merging.merge(gone, kept));
    }

    @Test
    void onlyWhoeverMayEditTheTicketSendsItOnceMore() {
        var message = answer(SendWish.PLAIN);
        deliveries.now(message, REFUSED);
        var stranger = crews.hire(1).agent().email().value();

        assertThatThrownBy(() -> acting.run(stranger, () -> deliveries.again(message)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void snooze(Duration howLong) {
        snooze(ticket, howLong);
    }

    private void snooze(TicketId asleep, Duration howLong) {
        acting.run(ADMIN, () -> snoozes.snooze(asleep, clock.instant().plus(howLong)));
    }

    private MessageId answer(SendWish wish) {
        return send(MessageKind.TO_CUSTOMER, wish);
    }

    private MessageId send(MessageKind kind, SendWish wish) {
        return acting.call(ADMIN, () -> {
            drafts.save(ticket, kind, new Writing(SafeHtml.fromPlain("An answer"), TO));
            return ((Sent.Queued) sending.send(ticket, kind, wish)).message();
        });
    }

    private StatusRole status() {
        var now = shown().status();
        return Stream.of(StatusRole.values())
                .filter(role -> statuses.with(role).id().equals(now))
                .findFirst()
                .orElseThrow();
    }

    private TicketRow shown() {
        return acting.call(ADMIN, () -> tickets.show(ticket)).orElseThrow().ticket();
    }
}
