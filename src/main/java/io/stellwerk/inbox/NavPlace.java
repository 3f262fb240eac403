package io.stellwerk.inbox;

/** A view and whether somebody does not want to see it at the left. */
record NavPlace(NavEntry entry, boolean hidden) {}
