package io.stellwerk.accounts;

import java.time.ZoneId;

/** What somebody invited says when they join. The password is in clear and kept only as a hash. */
public record Joining(String name, String password, ZoneId timeZone) {

    public Joining {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A user needs a name");
        }
    }

    @Override
    public String toString() {
        return "Joining[" + name + "]";
    }
}
