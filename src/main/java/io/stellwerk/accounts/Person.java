package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;
import java.time.Instant;
import java.time.ZoneId;

/** A user as others see them. {@code role} is the preset's name, {@code worksOnTickets} whether they may edit any ticket, {@code since} when the account was made. */
public record Person(
        UserId id,
        String name,
        EmailAddress email,
        String role,
        Language language,
        ZoneId timeZone,
        ColourScheme colourScheme,
        boolean active,
        boolean worksOnTickets,
        Instant since) {}
