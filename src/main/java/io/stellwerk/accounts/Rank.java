package io.stellwerk.accounts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Nobody gives, takes or touches what is above their own rights; those are read anew each time. */
@Component
class Rank {

    private final AccountRows rows;
    private final ObjectProvider<TeamReach> teams;
    private final CurrentUser currentUser;

    Rank(AccountRows rows, ObjectProvider<TeamReach> teams, CurrentUser currentUser) {
        this.rows = rows;
        this.teams = teams;
        this.currentUser = currentUser;
    }

    boolean reaches(Grants others) {
        return mine().cover(others);
    }

    /** @throws AccessDeniedException when {@code others} are more than mine */
    void mustReach(Grants others) {
        if (!reaches(others)) {
            throw new AccessDeniedException("That is above their own rights");
        }
    }

    /** Whoever only reaches tickets of their teams does not reach those who are in other ones. */
    boolean reaches(Account other) {
        return reaches(other.grants()) && (!mine().dependOnTeams() || sharesAllTeamsWith(other.id()));
    }

    /** @throws AccessDeniedException when {@code other} has more rights than oneself */
    void mustReach(Account other) {
        if (!reaches(other)) {
            throw new AccessDeniedException("That person is above their own rights");
        }
    }

    private boolean sharesAllTeamsWith(UserId other) {
        return teams.stream().allMatch(each -> each.covers(currentUser.id(), other));
    }

    /** Stellwerk itself, in set-up and demo data, has all rights. */
    private Grants mine() {
        return currentUser.isLoggedIn() ? mine(currentUser.id()) : Grants.EVERYTHING;
    }

    private Grants mine(UserId me) {
        return rows.findById(me.value())
                .filter(Account::isActive)
                .map(Account::grants)
                .orElseThrow(() -> new AccessDeniedException("No longer an active user"));
    }
}
