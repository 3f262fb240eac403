package io.stellwerk.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.ScreenTest;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.Source;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Presence;
import io.stellwerk.team.PresenceRule;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has no browser open counts as away after a while, if the company wants that. */
class PresenceTests extends ScreenTest {

    private static final String ADMIN = "admin@demo.example";

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
        change(OptionalInt.empty());
    }

    @Test
    void withoutTheRuleNobodyNeedsABrowser() {
        var crew = crews.hire(1);
        clock.skip(Duration.ofHours(1));

        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AVAILABLE);
    }

    @Test
    void whoHasNoBrowserOpenIsAwayAfterThoseMinutes() {
        var crew = crews.hire(1);
        change(OptionalInt.of(10));
        clock.skip(Duration.ofMinutes(9));
        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AVAILABLE);

        clock.skip(Duration.ofMinutes(1));

        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AWAY);
        assertThat(availabilities.of(crew.agent().id()).source()).isEqualTo(Source.NO_BROWSER);
    }

    @Test
    void whoOpensABrowserIsBack() {
        var crew = crews.hire(1);
        change(OptionalInt.of(10));
        clock.skip(Duration.ofMinutes(11));

        window(crew.agent().email().value()).getUI().navigate("profile");

        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AVAILABLE);
    }

    private void change(OptionalInt minutes) {
        acting.run(
                ADMIN,
                () -> presence.change(new PresenceRule(minutes, presence.rule().version())));
    }
}
