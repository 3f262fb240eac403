package io.stellwerk.tickets;

import java.time.Instant;
import java.util.Optional;

/** What stands in an agent's own rows; {@code version} is raised with each change of their tickets. */
record AgentState(long version, Optional<Instant> lastAutomatic) {

    static final AgentState NEW = new AgentState(0, Optional.empty());
}
