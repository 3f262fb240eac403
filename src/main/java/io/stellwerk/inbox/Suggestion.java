package io.stellwerk.inbox;

/** Something to choose while typing; found by its label or key. */
record Suggestion(String id, String label, String key, String detail) {}
