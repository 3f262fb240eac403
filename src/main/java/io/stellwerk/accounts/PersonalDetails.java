package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to address and reach somebody, and how they like their screens. */
@Embeddable
class PersonalDetails {

    private String email;

    private String name;

    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String timeZone;

    @Column(name = "colour_scheme")
    @Enumerated(EnumType.STRING)
    private ColourScheme colourScheme = ColourScheme.SYSTEM;

    private boolean letterKeys = true;

    @SuppressWarnings("NullAway.Init")
    protected PersonalDetails() {}

    PersonalDetails(EmailAddress email, String name, Language language, ZoneId zone) {
        this.email = email.value();
        this.name = name;
        this.language = language;
        this.timeZone = zone.getId();
    }

    EmailAddress email() {
        return EmailAddress.of(email);
    }

    String name() {
        return name;
    }

    Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    Language language() {
        return language;
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    ColourScheme colourScheme() {
        return colourScheme;
    }

    boolean letterKeys() {
        return letterKeys;
    }

    void change(UserProfile chosen) {
        email = chosen.email().value();
        phone = chosen.phone().orElse(null);
        called(chosen.name(), chosen.language());
        lives(chosen.timeZone());
    }

    void called(String chosen, Language spoken) {
        name = chosen;
        language = spoken;
    }

    void lives(ZoneId zone) {
        timeZone = zone.getId();
    }

    void look(ColourScheme chosen) {
        colourScheme = chosen;
    }

    void useLetterKeys(boolean on) {
        letterKeys = on;
    }

    void callAt(Optional<String> number) {
        phone = number.orElse(null);
    }
}
