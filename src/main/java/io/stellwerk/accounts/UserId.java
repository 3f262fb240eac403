package io.stellwerk.accounts;

import java.io.Serializable;

/** Names a user. */
public record UserId(long value) implements Serializable, Comparable<UserId> {

    @Override
    public int compareTo(UserId other) {
        return Long.compare(value, other.value);
    }
}
