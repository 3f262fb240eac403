package io.stellwerk.accounts;

/**
 * Writes down who tried to log in and is nobody we know, or is turned away before we ask who it is. The audit log
 * implements it.
 */
public interface SignInHistory {

    /** @param address of a person as it was typed, or of a network; repeats within a minute count as one */
    void turnedAway(SignInKind kind, String address);
}
