package io.stellwerk.accounts;

import java.util.Map;

/**
 * Writes down what happens to accounts and presets, in the transaction in which it happens. The audit log implements it.
 * {@code action} is a verb in the past tense such as {@code user-deactivated}, {@code name} whom or what it happened to;
 * values are for people to read and never contain passwords or links.
 */
public interface AccountHistory {

    /** By whoever is logged in, or else by Stellwerk. */
    void changed(String action, String name, Map<String, String> before, Map<String, String> after);

    /** Somebody did it to their own account, logged in or with a link. */
    void byThemselves(UserId user, String action, String name);

    /** Somebody changed their own account. */
    void byThemselves(UserId user, String action, String name, Map<String, String> before, Map<String, String> after);
}
