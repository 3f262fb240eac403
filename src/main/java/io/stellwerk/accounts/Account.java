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

    private @Nullable String passwordHash;

    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String timeZone;

    @Column(name = "colour_scheme")
    @Enumerated(EnumType.STRING)
    private ColourScheme colourScheme = ColourScheme.SYSTEM;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "preset_id")
    private Preset preset;

    @Enumerated(EnumType.STRING)
    private AccountStatus status = AccountStatus.ACTIVE;

    private int inviteRound;

    private @Nullable Instant inviteExpiresAt;

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

    private Account(Invitation invitation, Preset preset, ZoneId zone, Instant now) {
        this.email = invitation.email().value();
        this.name = invitation.name();
        this.language = invitation.language();
        this.timeZone = zone.getId();
        this.preset = preset;
        this.createdAt = now;
        this.status = AccountStatus.WITHDRAWN;
    }

    /** Somebody who is to be invited next. */
    static Account of(Invitation invitation, Preset preset, ZoneId zone, Instant now) {
        return new Account(invitation, preset, zone, now);
    }

    UserId id() {
        return new UserId(Objects.requireNonNull(id, "not stored yet"));
    }

    SignedInUser signIn(Instant now) {
        return new SignedInUser(id(), email, name, passwordHash, standing(), grants(), isLockedOut(now));
    }

    /** What the rights of somebody logged in come from. */
    Standing standing() {
        return new Standing(preset.id(), preset.version());
    }

    Person person() {
        return new Person(
                id(),
                name,
                EmailAddress.of(email),
                Optional.ofNullable(phone),
                preset.id(),
                preset.name(),
                language,
                ZoneId.of(timeZone),
                colourScheme,
                status,
                !grants().edit().allowsNothing(),
                createdAt);
    }

    AccountStatus status() {
        return status;
    }

    boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }

    Preset preset() {
        return preset;
    }

    Grants grants() {
        return preset.grants();
    }

    String name() {
        return name;
    }

    /** A link is good for one round and until a moment; the link of an earlier round is worth nothing. */
    int inviteUntil(Instant end) {
        status = AccountStatus.INVITED;
        inviteExpiresAt = end;
        return ++inviteRound;
    }

    void withdraw() {
        status = AccountStatus.WITHDRAWN;
    }

    boolean isInvited(int round, Instant now) {
        return isInRound(round) && inviteExpiresAt != null && now.isBefore(inviteExpiresAt);
    }

    boolean isInRound(int round) {
        return status == AccountStatus.INVITED && round == inviteRound;
    }

    Optional<Instant> inviteEnds() {
        return Optional.ofNullable(inviteExpiresAt).filter(end -> status == AccountStatus.INVITED);
    }

    Optional<InviteTokens.Named> openInvite() {
        return status == AccountStatus.INVITED
                ? Optional.of(new InviteTokens.Named(id(), inviteRound))
                : Optional.empty();
    }

    void invite(Invitation again, Preset as) {
        name = again.name();
        language = again.language();
        preset = as;
    }

    void join(Joining joining, String hash) {
        status = AccountStatus.ACTIVE;
        name = joining.name();
        passwordHash = hash;
        timeZone = joining.timeZone().getId();
        inviteExpiresAt = null;
    }

    Invitee invitee() {
        return new Invitee(EmailAddress.of(email), name, language);
    }

    void deactivate() {
        status = AccountStatus.DEACTIVATED;
    }

    void reactivate() {
        status = AccountStatus.ACTIVE;
    }

    void change(UserProfile chosen, Preset as) {
        name = chosen.name();
        email = chosen.email().value();
        phone = chosen.phone().orElse(null);
        language = chosen.language();
        timeZone = chosen.timeZone().getId();
        preset = as;
    }

    UserProfile profile() {
        return new UserProfile(
                name, EmailAddress.of(email), Optional.ofNullable(phone), language, ZoneId.of(timeZone), preset.id());
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

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    void keepPassword(String hash) {
        passwordHash = hash;
    }

    void callAt(Optional<String> number) {
        phone = number.orElse(null);
    }

    void rename(String chosen) {
        name = chosen;
    }
}
