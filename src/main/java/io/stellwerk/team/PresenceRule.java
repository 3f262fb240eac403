package io.stellwerk.team;

import java.util.OptionalInt;

/** After so many minutes without an open browser people count as away; empty for never. */
public record PresenceRule(OptionalInt minutes, long version) {}
