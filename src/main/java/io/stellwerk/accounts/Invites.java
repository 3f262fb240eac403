package io.stellwerk.accounts;

import io.stellwerk.accounts.LinkTokens.Named;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.base.Retried;
import io.stellwerk.base.SystemMails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Invitations by mail, with a link that works once and not for long. */
@Service
@Retried
public class Invites {

    public static final Duration VALID = Duration.ofDays(7);

    private final AccountRows rows;
    private final PresetRows presets;
    private final Rank rank;
    private final LinkTokens tokens;
    private final InviteRefusals refusals;
    private final SystemMails mails;
    private final AccountHistory history;
    private final AccountChanges changes;
    private final PasswordEncoder passwords;
    private final CurrentUser currentUser;
    private final Clock clock;

    Invites(
            AccountRows rows,
            PresetRows presets,
            Rank rank,
            LinkTokens tokens,
            InviteRefusals refusals,
            SystemMails mails,
            AccountHistory history,
            AccountChanges changes,
            PasswordEncoder passwords,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.presets = presets;
        this.rank = rank;
        this.tokens = tokens;
        this.refusals = refusals;
        this.mails = mails;
        this.history = history;
        this.changes = changes;
        this.passwords = passwords;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Makes an account that nobody can log in to until the link in the mail is used.
     *
     * @throws EmailTaken when somebody has that address, invited or not
     * @throws org.springframework.security.access.AccessDeniedException when the role is above one's own rights
     */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public UserId invite(Invitation invitation) {
        var preset = presets.findById(invitation.preset().value()).orElseThrow();
        rank.mustReach(preset.grants());
        var account = account(invitation, preset);
        history.changed("user-invited", account.name(), Map.of(), ReadableProfile.of(account));
        changes.happened(account.id());
        return account.id();
    }

    /** Sends another link; the one before is worth nothing from now on. @return whether they were still invited */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean resend(UserId user) {
        var invited = invited(user);
        invited.ifPresent(account -> {
            send(account);
            history.changed("invite-resent", account.name(), Map.of(), Map.of());
        });
        return invited.isPresent();
    }

    /** The link is worth nothing from now on. @return whether they were still invited */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean withdraw(UserId user) {
        var invited = invited(user);
        invited.ifPresent(account -> {
            account.withdraw();
            rows.save(account);
            history.changed("invite-withdrawn", account.name(), ReadableProfile.of(account), Map.of());
            changes.happened(account.id());
        });
        return invited.isPresent();
    }

    /** Until when the link of somebody invited works. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public Optional<Instant> endOf(UserId user) {
        return rows.findById(user.value()).flatMap(Account::inviteEnds);
    }

    /** Why the newest mail to somebody invited was not delivered, in the words of the mail server. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public Optional<String> refusalOf(UserId user) {
        return rows.findById(user.value()).flatMap(Account::openInvite).flatMap(refusals::of);
    }

    /** Empty for links that are forged, used, withdrawn, replaced or too old; which of it is nobody's business. */
    @Unrestricted("Whoever holds the link is asked")
    public Optional<Invitee> find(String token) {
        return tokens.read(LinkPurpose.INVITE, token)
                .flatMap(named -> rows.findById(named.user().value())
                        .filter(account -> account.isInvited(named.round(), clock.instant()))
                        .map(Account::invitee));
    }

    /**
     * Joins with a link, for the first who uses it.
     *
     * @param joining with a password that meets {@link PasswordRule}
     * @return whether the link was good
     */
    @Unrestricted("Whoever holds the link is asked")
    public boolean accept(String token, Joining joining) {
        if (!PasswordRule.accepts(joining.password())) {
            throw new IllegalArgumentException("The password is weak");
        }
        var good = tokens.read(LinkPurpose.INVITE, token).flatMap(this::lock);
        good.ifPresent(account -> join(account, joining));
        return good.isPresent();
    }

    private Account account(Invitation invitation, Preset preset) {
        var known = rows.lockByEmail(invitation.email().value());
        if (known.filter(account -> account.status() != AccountStatus.WITHDRAWN).isPresent()) {
            throw new EmailTaken(invitation.email());
        }
        var account = known.orElseGet(() -> store(invitation, preset));
        account.invite(invitation, preset);
        send(account);
        return account;
    }

    private Account store(Invitation invitation, Preset preset) {
        try {
            return rows.save(Account.of(invitation, preset, zone(), clock.instant()));
        } catch (DataIntegrityViolationException sameMoment) {
            throw new EmailTaken(invitation.email());
        }
    }

    /** Until they join, theirs is the one of whoever invites. */
    private ZoneId zone() {
        return Optional.of(currentUser)
                .filter(CurrentUser::isLoggedIn)
                .flatMap(me -> rows.findById(me.id().value()))
                .map(me -> me.person().timeZone())
                .orElseGet(ZoneId::systemDefault);
    }

    private void send(Account account) {
        var round = account.inviteUntil(clock.instant().plus(VALID));
        rows.save(account);
        mails.send(InviteMail.KIND, new Named(account.id(), round).reference());
    }

    private Optional<Account> invited(UserId user) {
        var invited = rows.lock(user.value()).filter(account -> account.status() == AccountStatus.INVITED);
        invited.ifPresent(rank::mustReach);
        return invited;
    }

    private Optional<Account> lock(Named named) {
        return rows.lock(named.user().value()).filter(account -> account.isInvited(named.round(), clock.instant()));
    }

    private void join(Account account, Joining joining) {
        account.join(joining, passwords.encode(joining.password()));
        rows.save(account);
        history.byThemselves(account.id(), "invite-accepted", account.name());
        changes.happened(account.id());
    }
}
