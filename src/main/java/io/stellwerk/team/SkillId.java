package io.stellwerk.team;

import java.io.Serializable;

/** Names a skill. */
public record SkillId(long value) implements Serializable, Comparable<SkillId> {

    @Override
    public int compareTo(SkillId other) {
        return Long.compare(value, other.value);
    }
}
