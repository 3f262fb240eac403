package io.stellwerk.channels.ui;

import io.stellwerk.routing.Target;

/** A user or team to choose; one that can get no tickets any more says so in its name. */
record Assignee(Target target, String name, boolean invalid) {}
