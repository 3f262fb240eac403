package io.stellwerk.team.ui;

import java.util.Optional;

/** What one can choose in the header. */
sealed interface StatusChoice {

    /** Get tickets. */
    record Available() implements StatusChoice {}

    /** Get none. The reason is that of {@link AwayReason} or in one's own words. */
    record Away(Optional<String> reason) implements StatusChoice {}
}
