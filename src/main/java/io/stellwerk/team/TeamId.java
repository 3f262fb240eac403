package io.stellwerk.team;

import java.io.Serializable;

/** Names a team. */
public record TeamId(long value) implements Serializable, Comparable<TeamId> {

    @Override
    public int compareTo(TeamId other) {
        return Long.compare(value, other.value);
    }
}
