package io.stellwerk.accounts;

import java.io.Serializable;

/** Names a role preset. */
public record PresetId(long value) implements Serializable {}
