package io.stellwerk.team;

import java.util.Optional;

/**
 * A status that open tickets can have, of the module that has the tickets.
 *
 * @param id as {@link CountRule#leftOut} takes it
 * @param builtIn its key among the first ones, whose names are translated
 */
public record OpenStatus(String id, String name, Optional<String> builtIn) {}
