package io.stellwerk.tickets;

import java.util.HashMap;
import java.util.Map;

/** A part of a WHERE clause over {@code ticket t} with its parameters. */
record Condition(String sql, Map<String, Object> parameters) {

    static final Condition TRUE = new Condition("TRUE", Map.of());
    static final Condition FALSE = new Condition("FALSE", Map.of());

    static Condition of(String sql) {
        return new Condition(sql, Map.of());
    }

    static Condition of(String sql, String name, Object value) {
        return new Condition(sql, Map.of(name, value));
    }

    Condition and(Condition other) {
        return joined("AND", other);
    }

    Condition or(Condition other) {
        return joined("OR", other);
    }

    private Condition joined(String word, Condition other) {
        var all = new HashMap<>(parameters);
        all.putAll(other.parameters);
        return new Condition("(" + sql + " " + word + " " + other.sql + ")", Map.copyOf(all));
    }
}
