package io.stellwerk.contacts;

import java.io.Serializable;

/** Names a contact. */
public record ContactId(long value) implements Serializable {}
