package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What those who may edit users set for somebody.
 *
 * @param phone where calls ring
 */
public record UserProfile(
        String name, EmailAddress email, Optional<String> phone, Language language, ZoneId timeZone, PresetId preset) {

    public UserProfile {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A user needs a name");
        }
    }
}
