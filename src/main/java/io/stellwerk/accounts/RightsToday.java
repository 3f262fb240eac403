package io.stellwerk.accounts;

import org.springframework.security.core.Authentication;

/** What became of somebody's rights since the login. */
public sealed interface RightsToday {

    record Unchanged() implements RightsToday {}

    record Changed(Authentication login) implements RightsToday {}

    /** There is no active account any more, or its password is another one since. */
    record Gone() implements RightsToday {}
}
