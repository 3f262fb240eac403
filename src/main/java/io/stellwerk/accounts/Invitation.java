package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;

/** Who is to be invited, in which role, and in which language the mail speaks. */
public record Invitation(EmailAddress email, String name, PresetId preset, Language language) {

    public Invitation {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A user needs a name");
        }
    }
}
