package io.stellwerk.shell;

import io.stellwerk.accounts.Rights;
import io.stellwerk.accounts.RightsToday;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The login of an open window, between two requests of its browser: pushes come without one. */
@Component
class LoginToday {

    private final Rights rights;

    LoginToday(Rights rights) {
        this.rights = rights;
    }

    /** From here on the login has the rights of now, or none any more. */
    RightsToday take() {
        var context = SecurityContextHolder.getContext();
        var login = context.getAuthentication();
        var today = login == null ? new RightsToday.Gone() : rights.of(login);
        switch (today) {
            case RightsToday.Unchanged unchanged -> {}
            case RightsToday.Changed changed -> context.setAuthentication(changed.login());
            case RightsToday.Gone gone -> context.setAuthentication(null);
        }
        return today;
    }
}
