package io.stellwerk.contacts;

import java.time.Instant;

/** Somebody changed what is written down about a contact, or merged another one into it. */
public record ContactChanged(ContactId contact, Instant at) {}
