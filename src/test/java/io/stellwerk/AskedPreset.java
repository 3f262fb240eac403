package io.stellwerk;

import java.util.Optional;
import java.util.Set;

/** Somebody with a preset, asked for everything in the matrix; without an address it is a visitor who is not logged in. */
record AskedPreset(String name, Optional<String> email, Set<String> permissions) {

    boolean loggedIn() {
        return email.isPresent();
    }
}
