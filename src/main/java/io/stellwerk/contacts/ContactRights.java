package io.stellwerk.contacts;

import io.stellwerk.accounts.CurrentUser;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Everybody who is logged in sees contacts; who may edit any ticket edits all of them, owner included, as a contact has
 * no scope. Stellwerk itself may, too.
 */
@Component
class ContactRights {

    private final CurrentUser currentUser;

    ContactRights(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    boolean mayEdit() {
        return !currentUser.isLoggedIn() || !currentUser.edit().allowsNothing();
    }

    /** @throws AccessDeniedException when they may not */
    void mustEdit() {
        if (!mayEdit()) {
            throw new AccessDeniedException("Contacts are edited by those who may edit tickets");
        }
    }
}
