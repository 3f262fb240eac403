package io.stellwerk.base;

import org.jspecify.annotations.Nullable;

/** Why the embedded database cannot be had, and what to do about it. */
final class EmbeddedDatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    EmbeddedDatabaseFailure(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    EmbeddedDatabaseFailure(String problem, String remedy) {
        this(problem, remedy, null);
    }

    String remedy() {
        return remedy;
    }
}
