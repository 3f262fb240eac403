package io.stellwerk.tickets;

import java.io.Serializable;

/** Names a service level policy. */
public record SlaPolicyId(long value) implements Serializable {}
