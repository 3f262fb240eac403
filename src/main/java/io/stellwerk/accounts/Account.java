package io.stellwerk.accounts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "user_account")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    private PersonalDetails details;

    private @Nullable String passwordHash;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "preset_id")
    private Preset preset;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @Embedded
    @AttributeOverride(name = "round", column = @Column(name = "invite_round"))
    @AttributeOverride(name = "expiresAt", column = @Column(name = "invite_expires_at"))
    private LinkRound invite = new LinkRound();

    @Embedded
    @AttributeOverride(name = "round", column = @Column(name = "password_link_round"))
    @AttributeOverride(name = "expiresAt", column = @Column(name = "password_link_expires_at"))
    private LinkRound passwordLink = new LinkRound();

    private int passwordRound;

    @Embedded
    private FailedLogins failedLogins = new FailedLogins();

    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(NewAccount fresh, String passwordHash, Preset preset, Instant now) {
        this(
                new PersonalDetails(fresh.email(), fresh.name(), fresh.language(), fresh.timeZone()),
                preset,
                AccountStatus.ACTIVE,
                now);
        this.passwordHash = passwordHash;
    }

    private Account(PersonalDetails details, Preset preset, AccountStatus status, Instant now) {
        this.details = details;
        this.preset = preset;
        this.status = status;
        this.createdAt = now;
    }

    /** Somebody who is to be invited next. */
    static Account of(Invitation invitation, Preset preset, ZoneId zone, Instant now) {
        var details = new PersonalDetails(invitation.email(), invitation.name(), invitation.language(), zone);
        return new Account(details, preset, AccountStatus.WITHDRAWN, now);
    }

    UserId id() {
        return new UserId(Objects.requireNonNull(id, "not stored yet"));
    }

    PersonalDetails details() {
        return details;
    }

    String name() {
        return details.name();
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

    /** What the rights of somebody logged in come from. */
    Standing standing() {
        return new Standing(preset.id(), preset.version(), passwordRound);
    }

    FailedLogins failedLogins() {
        return failedLogins;
    }

    SignedInUser signIn(Instant now) {
        return new SignedInUser(
                id(),
                details.email().value(),
                name(),
                passwordHash,
                standing(),
                grants(),
                failedLogins.isLockedOut(now));
    }

    Person person() {
        return new Person(
                id(),
                name(),
                details.email(),
                details.phone(),
                preset.id(),
                preset.name(),
                details.language(),
                details.zone(),
                details.colourScheme(),
                details.letterKeys(),
                status,
                grants().edit().includesOwned(),
                createdAt);
    }

    UserProfile profile() {
        return new UserProfile(
                name(), details.email(), details.phone(), details.language(), details.zone(), preset.id());
    }

    void change(UserProfile chosen, Preset as) {
        if (!details.email().equals(chosen.email())) {
            passwordLink.end();
        }
        details.change(chosen);
        preset = as;
    }

    Invitee invitee() {
        return new Invitee(details.email(), name(), details.language());
    }

    int inviteUntil(Instant end) {
        status = AccountStatus.INVITED;
        return invite.next(end);
    }

    void invite(Invitation again, Preset as) {
        details.called(again.name(), again.language());
        preset = as;
    }

    boolean isInvited(int round, Instant now) {
        return status == AccountStatus.INVITED && invite.isOpen(round, now);
    }

    boolean isInRound(int round) {
        return status == AccountStatus.INVITED && invite.is(round);
    }

    Optional<Instant> inviteEnds() {
        return invite.ends().filter(end -> status == AccountStatus.INVITED);
    }

    Optional<LinkTokens.Named> openInvite() {
        return status == AccountStatus.INVITED ? Optional.of(invite.of(id())) : Optional.empty();
    }

    void join(Joining joining, String hash) {
        status = AccountStatus.ACTIVE;
        passwordHash = hash;
        details.called(joining.name(), details.language());
        details.lives(joining.timeZone());
        invite.end();
    }

    void withdraw() {
        status = AccountStatus.WITHDRAWN;
    }

    void deactivate() {
        status = AccountStatus.DEACTIVATED;
        passwordLink.end();
    }

    void reactivate() {
        status = AccountStatus.ACTIVE;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    /** Ends all sessions that began with the one before, and a link to choose another. */
    void keepPassword(String hash) {
        passwordHash = hash;
        passwordRound++;
        passwordLink.end();
    }

    int passwordLinkUntil(Instant end) {
        return passwordLink.next(end);
    }

    /** When the newest link to choose a password ends, if nobody used it. */
    Optional<Instant> passwordLinkEnds() {
        return passwordLink.ends();
    }

    boolean mayChoosePassword(int round, Instant now) {
        return isActive() && passwordLink.isOpen(round, now);
    }
}
