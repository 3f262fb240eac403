package io.stellwerk.accounts;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Accounts in the hands of those who may edit users. Nobody touches an account above their own rights. */
@Service
@Retried
public class Users {

    private final AccountRows rows;
    private final PresetRows presets;
    private final AccountGuard guard;
    private final Rank rank;
    private final HandOvers handOvers;
    private final AccountHistory history;
    private final OwnerNews news;
    private final CurrentUser currentUser;
    private final AccountChanges changes;

    Users(
            AccountRows rows,
            PresetRows presets,
            AccountGuard guard,
            Rank rank,
            HandOvers handOvers,
            AccountHistory history,
            OwnerNews news,
            CurrentUser currentUser,
            AccountChanges changes) {
        this.rows = rows;
        this.presets = presets;
        this.guard = guard;
        this.rank = rank;
        this.handOvers = handOvers;
        this.history = history;
        this.news = news;
        this.currentUser = currentUser;
        this.changes = changes;
    }

    /** Woken when this person's account or rights changed. */
    public static Topic topic(UserId user) {
        return Topic.of("account", user.value());
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public UserProfile profile(UserId user) {
        return rows.findById(user.value()).orElseThrow().profile();
    }

    /** Whether one's own rights reach this person's, so that one may change the account. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean mayChange(UserId user) {
        return rows.findById(user.value()).filter(rank::reaches).isPresent();
    }

    /** Waits until nobody else is changing people; what is read afterwards in this transaction stays true until its end. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void takeTurns() {
        guard.pass();
    }

    /**
     * Changes an account unless somebody else did so meanwhile. Whoever gives a role that edits no tickets also hands over
     * the open ones.
     *
     * @param seen what the change is based on
     * @return whether the account still was as seen
     * @throws EmailTaken when somebody else has the new address
     * @throws LastSuperAdmin when nobody would be left who may do everything
     * @throws AccessDeniedException when the old or the new role is above one's own rights
     */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean change(UserId user, UserProfile seen, UserProfile wanted) {
        guard.pass();
        var account = reach(user);
        if (!account.profile().equals(seen)) {
            return false;
        }
        if (!seen.equals(wanted)) {
            write(account, wanted);
        }
        return true;
    }

    /**
     * Takes the account away; whoever is logged in with it is out at the next request.
     *
     * @param openTickets what happens to them
     * @return whether the account was active
     * @throws LastSuperAdmin when nobody would be left who may do everything
     * @throws SuccessorGone when the tickets cannot go to the chosen successor
     */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean deactivate(UserId user, HandOver openTickets) {
        guard.pass();
        var account = reach(user);
        if (!account.isActive()) {
            return false;
        }
        mustNotBeOneself(user);
        mustNotBeTheLast(account);
        account.deactivate();
        changedStatus(account, "user-deactivated");
        handOvers.carryOut(user, openTickets);
        return true;
    }

    /** @return whether the account was deactivated */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean reactivate(UserId user) {
        guard.pass();
        var account = reach(user);
        if (account.status() != AccountStatus.DEACTIVATED) {
            return false;
        }
        account.reactivate();
        changedStatus(account, "user-reactivated");
        return true;
    }

    private Account reach(UserId user) {
        var account = rows.lock(user.value()).orElseThrow();
        rank.mustReach(account);
        return account;
    }

    private void write(Account account, UserProfile wanted) {
        var preset = presets.findById(wanted.preset().value()).orElseThrow();
        var before = ReadableProfile.of(account);
        if (!preset.id().equals(account.preset().id())) {
            rank.mustReach(preset.grants());
            mustNotBeTheLast(account);
        }
        mustNotMoveAnInvitation(account, wanted.email());
        rows.free(wanted.email(), other -> other.id().equals(account.id()));
        var address = account.details().email();
        account.change(wanted, preset);
        rows.save(account);
        history.changed("user-changed", account.name(), before, ReadableProfile.of(account));
        if (account.isActive() && !address.equals(wanted.email())) {
            news.moved(account, address);
        }
        changes.happened(account.id());
    }

    private void changedStatus(Account account, String action) {
        rows.save(account);
        history.changed(action, account.name(), Map.of(), Map.of());
        changes.happened(account.id());
    }

    /** Whoever got the link at the old address could still use it. */
    private static void mustNotMoveAnInvitation(Account account, EmailAddress email) {
        if (account.status() == AccountStatus.INVITED
                && !account.profile().email().equals(email)) {
            throw new IllegalArgumentException("Withdraw the invitation and invite the other address");
        }
    }

    private void mustNotBeOneself(UserId user) {
        if (currentUser.isLoggedIn() && currentUser.id().equals(user)) {
            throw new AccessDeniedException("Nobody deactivates themselves");
        }
    }

    private void mustNotBeTheLast(Account account) {
        if (account.isActive()
                && account.preset().isSuperAdmin()
                && rows.activeSuperAdminsBeside(account.id().value()) == 0) {
            throw new LastSuperAdmin();
        }
    }
}
