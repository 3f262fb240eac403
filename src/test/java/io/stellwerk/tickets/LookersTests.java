package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.WakeUps;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has a ticket open, as any node sees it. */
class LookersTests extends StellwerkTest {

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Lookers lookers;

    @Autowired
    OpenWindows windows;

    @Autowired
    WakeUps wakeUps;

    @Autowired
    ActingAs acting;

    @Autowired
    MovableClock clock;

    private final UUID screen = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    private Person anna;

    @SuppressWarnings("NullAway.Init")
    private Person ben;

    @SuppressWarnings("NullAway.Init")
    private TicketId ticket;

    @BeforeEach
    void aTicketOfATeamOfTwo() {
        Crew crew = crews.hire(2);
        anna = crew.agents().getFirst();
        ben = crew.agents().getLast();
        ticket = customers.writeTo(anna.email().value(), "Who is here?");
    }

    @Test
    void whoeverTypesStopsTypingWithoutSayingSo() {
        as(ben, () -> lookers.came(ticket, screen));
        as(ben, () -> lookers.typed(ticket, screen));
        assertThat(seenByAnna()).containsExactly(new Looker(ben.id(), true));
        clock.skip(Duration.ofSeconds(7));
        assertThat(seenByAnna()).containsExactly(new Looker(ben.id(), false));
    }

    @Test
    void whoeverSendsWhatTheyTypedTypesNoMore() {
        as(ben, () -> lookers.came(ticket, screen));
        as(ben, () -> lookers.typed(ticket, screen));
        as(ben, () -> lookers.typesNoMore(ticket, screen));
        assertThat(seenByAnna()).containsExactly(new Looker(ben.id(), false));
    }

    @Test
    void aWindowWhoseNodeDiedFadesWithinAMinute() {
        var window = acting.call(ben.email().value(), () -> lookers.came(ticket, screen))
                .orElseThrow();
        clock.skip(Duration.ofSeconds(59));
        lookers.renew(List.of(window));
        clock.skip(Duration.ofSeconds(59));
        assertThat(seenByAnna()).hasSize(1);
        clock.skip(Duration.ofSeconds(2));
        assertThat(seenByAnna()).isEmpty();
    }

    /** As its browser was killed. */
    @Test
    void aWindowThatNoBrowserShowsIsNotRenewedUntilItIsShownAgain() {
        var isThere = new AtomicBoolean(true);
        as(ben, () -> windows.shows(screen, ticket, isThere::get));
        clock.skip(Duration.ofSeconds(59));
        windows.beat();
        clock.skip(Duration.ofSeconds(59));
        assertThat(seenByAnna()).hasSize(1);

        isThere.set(false);
        clock.skip(Duration.ofSeconds(2));
        windows.beat();
        assertThat(seenByAnna()).isEmpty();

        isThere.set(true);
        windows.beat();
        assertThat(seenByAnna()).containsExactly(new Looker(ben.id(), false));
        as(ben, () -> windows.showsNothing(screen));
    }

    /** It goes to another ticket, or closes, after the beat has looked which windows there are. */
    @Test
    void aWindowThatLeavesInTheMiddleOfABeatStaysAway() {
        as(ben, () -> windows.shows(screen, ticket, this::leaves));

        windows.beat();

        assertThat(seenByAnna()).isEmpty();
    }

    private boolean leaves() {
        windows.showsNothing(screen);
        return true;
    }

    @Test
    void aWindowThatIsTakenToShowAnotherTicketIsPutRight() {
        var other = customers.writeTo(anna.email().value(), "And who is there?");
        as(ben, () -> windows.shows(screen, ticket, () -> true));
        as(ben, () -> lookers.came(other, screen));
        assertThat(seenByAnna()).isEmpty();

        windows.beat();

        assertThat(seenByAnna()).containsExactly(new Looker(ben.id(), false));
        as(ben, () -> windows.showsNothing(screen));
    }

    @Test
    void aBeatWhileAWindowGoesOnToAnotherTicketLeavesItThere() {
        var other = customers.writeTo(anna.email().value(), "And who is there?");
        as(ben, () -> windows.shows(screen, ticket, () -> true));
        var beat = new Thread(windows::beat);
        var watch = wakeUps.watch(Lookers.topic(other), () -> overtakenBy(beat));

        as(ben, () -> windows.shows(screen, other, () -> true));

        watch.stop();
        await().until(() -> beat.getState() == State.TERMINATED);
        assertThat(seenByAnna()).isEmpty();
        assertThat(acting.call(anna.email().value(), () -> lookers.others(other)))
                .containsExactly(new Looker(ben.id(), false));
        as(ben, () -> windows.showsNothing(screen));
    }

    /** It goes on as far as it can. */
    private static void overtakenBy(Thread beat) {
        if (beat.getState() == State.NEW) {
            beat.start();
            await().until(() -> beat.getState() == State.TERMINATED || beat.getState() == State.BLOCKED);
        }
    }

    @Test
    void whoeverMayNotSeeTheTicketIsNotThere() {
        var stranger = crews.hire(1).agent();
        as(stranger, () -> lookers.came(ticket, screen));
        assertThat(seenByAnna()).isEmpty();
    }

    private List<Looker> seenByAnna() {
        return acting.call(anna.email().value(), () -> lookers.others(ticket));
    }

    private void as(Person person, Runnable action) {
        acting.run(person.email().value(), action);
    }
}
