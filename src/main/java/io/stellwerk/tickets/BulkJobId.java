package io.stellwerk.tickets;

public record BulkJobId(long value) {}
