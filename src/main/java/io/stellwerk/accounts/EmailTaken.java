package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;

/** Somebody already has that address. */
public class EmailTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EmailTaken(EmailAddress email) {
        super("Somebody already uses " + email);
    }
}
