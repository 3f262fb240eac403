package io.stellwerk.contacts;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import java.util.Optional;

/** A contact as lists show it. */
public record ContactRow(
        ContactId id,
        String name,
        EmailAddress email,
        Optional<String> phone,
        Optional<String> company,
        Optional<UserId> owner) {}
