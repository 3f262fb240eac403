package io.stellwerk.accounts;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Nobody gives, takes or touches what is above their own rights; those are read anew each time. */
@Component
class Rank {

    private final AccountRows rows;
    private final CurrentUser currentUser;

    Rank(AccountRows rows, CurrentUser currentUser) {
        this.rows = rows;
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
