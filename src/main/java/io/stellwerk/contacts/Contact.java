package io.stellwerk.contacts;

import io.stellwerk.base.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/** Somebody who writes to us; {@code name} is the address when no name is known. */
public record Contact(
        ContactId id,
        String name,
        EmailAddress email,
        Optional<String> phone,
        Optional<String> company,
        Instant since) {}
