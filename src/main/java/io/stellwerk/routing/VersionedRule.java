package io.stellwerk.routing;

/** A rule and how often it was changed; a channel without a rule has version 0. */
public record VersionedRule(RoutingRule rule, long version) {}
