package io.stellwerk.contacts;

import java.time.Instant;

/** The addresses or the company of a contact are others, or another contact with its tickets was merged into it. */
public record ContactRelocated(ContactId contact, Instant at) {}
