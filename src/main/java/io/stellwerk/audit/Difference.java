package io.stellwerk.audit;

/** A value that changed; blank on one side for one that came or went. */
public record Difference(String field, String before, String after) {}
