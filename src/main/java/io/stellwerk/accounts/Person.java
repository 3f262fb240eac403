package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A user as others see them.
 *
 * @param phone where calls ring
 * @param role the preset's name
 * @param letterKeys whether single keys do something while nobody writes
 * @param worksOnTickets whether they may edit tickets that they own
 * @param since when the account was made
 */
public record Person(
        UserId id,
        String name,
        EmailAddress email,
        Optional<String> phone,
        PresetId preset,
        String role,
        Language language,
        ZoneId timeZone,
        ColourScheme colourScheme,
        boolean letterKeys,
        AccountStatus status,
        boolean worksOnTickets,
        Instant since) {

    public boolean active() {
        return status == AccountStatus.ACTIVE;
    }
}
