package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;

/** Whoever holds a link that is good. */
public record Invitee(EmailAddress email, String name, Language language) {}
