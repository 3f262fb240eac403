package io.stellwerk.team;

import java.util.OptionalInt;

/**
 * The most open tickets somebody gets automatically (spec/02 section 3): one limit for all types, or one for each type.
 * Empty is no limit.
 */
public sealed interface CapacityLimit {

    CapacityLimit NONE = new Total(OptionalInt.empty());

    /** One limit for tickets of all types together. */
    record Total(OptionalInt most) implements CapacityLimit {}

    /** A limit for each ticket type. */
    record PerType(OptionalInt calling, OptionalInt messaging, OptionalInt email) implements CapacityLimit {}
}
