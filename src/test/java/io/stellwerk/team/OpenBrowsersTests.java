package io.stellwerk.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.team.Availability.Source;
import io.stellwerk.team.Availability.State;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever's browser was killed counts as one without a browser. */
class OpenBrowsersTests extends StellwerkTest {

    @Autowired
    OpenBrowsers browsers;

    @Autowired
    Presence presence;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Crews crews;

    @Autowired
    ActingAs acting;

    @Autowired
    MovableClock clock;

    @AfterEach
    void nobodyMinds() {
        awayAfter(OptionalInt.empty());
    }

    @Test
    void aPageThatNoBrowserShowsCountsForNothingUntilItIsShownAgain() {
        var user = crews.hire(1).agent().id();
        awayAfter(OptionalInt.of(10));
        var isThere = new AtomicBoolean(true);
        var page = UUID.randomUUID();
        browsers.opened(page, user, isThere::get);
        clock.skip(Duration.ofMinutes(11));
        browsers.tell();
        assertThat(availabilities.of(user).state()).isEqualTo(State.AVAILABLE);

        isThere.set(false);
        clock.skip(Duration.ofMinutes(11));
        browsers.tell();
        assertThat(availabilities.of(user).source()).isEqualTo(Source.NO_BROWSER);

        isThere.set(true);
        browsers.tell();
        assertThat(availabilities.of(user).state()).isEqualTo(State.AVAILABLE);
        browsers.closed(page);
    }

    /** The laptop was closed in the evening, and the session ends in the night. */
    @Test
    void whoHasHadNoBrowserForLongDoesNotComeBackByTheEndOfTheSession() {
        var user = crews.hire(1).agent().id();
        awayAfter(OptionalInt.of(10));
        var isThere = new AtomicBoolean(true);
        var page = UUID.randomUUID();
        browsers.opened(page, user, isThere::get);
        isThere.set(false);
        clock.skip(Duration.ofHours(8));

        browsers.closed(page);

        assertThat(availabilities.of(user).source()).isEqualTo(Source.NO_BROWSER);
    }

    @Test
    void whoClosesTheirBrowserIsAvailableUntilTheMinutesAreOver() {
        var user = crews.hire(1).agent().id();
        awayAfter(OptionalInt.of(10));
        var page = UUID.randomUUID();
        browsers.opened(page, user, () -> true);
        clock.skip(Duration.ofMinutes(1));

        browsers.closed(page);

        clock.skip(Duration.ofMinutes(9));
        assertThat(availabilities.of(user).state()).isEqualTo(State.AVAILABLE);
        clock.skip(Duration.ofMinutes(2));
        assertThat(availabilities.of(user).source()).isEqualTo(Source.NO_BROWSER);
    }

    private void awayAfter(OptionalInt minutes) {
        acting.run(
                "admin@demo.example",
                () -> presence.change(new PresenceRule(minutes, presence.rule().version())));
    }
}
