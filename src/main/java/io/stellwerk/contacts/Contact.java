package io.stellwerk.contacts;

import io.stellwerk.base.EmailAddress;
import java.time.Instant;

/** Somebody who writes to us; {@code name} is the address when no name is known. */
public record Contact(ContactId id, String name, EmailAddress email, Instant since) {}
