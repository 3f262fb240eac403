package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;
import java.time.ZoneId;

/** Someone who is to get an account. The password is in clear and kept only as a hash. */
public record NewAccount(
        EmailAddress email, String name, String password, BuiltInPreset preset, Language language, ZoneId timeZone) {

    public NewAccount {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A user needs a name");
        }
    }

    @Override
    public String toString() {
        return "NewAccount[" + email + "]";
    }
}
