package io.stellwerk.accounts;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever the current request or screen belongs to. */
@Component
public class CurrentUser {

    /** @throws AccessDeniedException when nobody is logged in */
    public UserId id() {
        return signedIn().id();
    }

    public String name() {
        return signedIn().name();
    }

    public boolean may(Permission permission) {
        return find().filter(user -> user.may(permission)).isPresent();
    }

    /** The tickets they may see. */
    public TicketScope view() {
        return signedIn().view();
    }

    /** The tickets they may change. */
    public TicketScope edit() {
        return signedIn().edit();
    }

    public boolean isLoggedIn() {
        return find().isPresent();
    }

    /** The login goes on as this one, although what it began with has changed. */
    void goesOnAs(SignedInUser user) {
        user.eraseCredentials();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    private SignedInUser signedIn() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is logged in"));
    }

    private static Optional<SignedInUser> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedInUser.class::isInstance)
                .map(SignedInUser.class::cast);
    }
}
