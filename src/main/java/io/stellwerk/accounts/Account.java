package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "user_account")
class Account {

    static final int FAILURES_BEFORE_LOCK_OUT = 5;
    static final Duration LOCK_OUT = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String email;

    private String name;

    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String timeZone;

    @Column(name = "colour_scheme")
    @Enumerated(EnumType.STRING)
    private ColourScheme colourScheme = ColourScheme.SYSTEM;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "preset_id")
    private Preset preset;

    private boolean active = true;

    private int failedLogins;

    private @Nullable Instant lockedUntil;

    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(NewAccount fresh, String passwordHash, Preset preset, Instant now) {
        this.email = fresh.email().value();
        this.name = fresh.name();
        this.passwordHash = passwordHash;
        this.language = fresh.language();
        this.timeZone = fresh.timeZone().getId();
        this.preset = preset;
        this.createdAt = now;
    }

    UserId id() {
        return new UserId(Objects.requireNonNull(id, "not stored yet"));
    }

    SignedInUser signIn(Instant now) {
        return new SignedInUser(
                id(),
                email,
                name,
                passwordHash,
                preset.permissions(),
                preset.view(),
                preset.edit(),
                active,
                isLockedOut(now));
    }

    Person person() {
        return new Person(
                id(),
                name,
                EmailAddress.of(email),
                preset.name(),
                language,
                ZoneId.of(timeZone),
                colourScheme,
                active,
                !preset.edit().allowsNothing(),
                createdAt);
    }

    boolean isLockedOut(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    Optional<Instant> lockedOutUntil(Instant now) {
        return Optional.ofNullable(lockedUntil).filter(now::isBefore);
    }

    /** @return whether this failure was one too many */
    boolean loginFailed(Instant now) {
        failedLogins++;
        if (failedLogins < FAILURES_BEFORE_LOCK_OUT) {
            return false;
        }
        failedLogins = 0;
        lockedUntil = now.plus(LOCK_OUT);
        return true;
    }

    void loginSucceeded() {
        failedLogins = 0;
        lockedUntil = null;
    }

    void speak(Language chosen) {
        language = chosen;
    }

    void look(ColourScheme chosen) {
        colourScheme = chosen;
    }

    String passwordHash() {
        return passwordHash;
    }

    void keepPassword(String hash) {
        passwordHash = hash;
    }

    void rename(String chosen) {
        name = chosen;
    }
}
