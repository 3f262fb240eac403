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

    /** @return whether the login still counts; if so, it has the rights of now, else none any more */
    boolean isGood() {
        var context = SecurityContextHolder.getContext();
        var login = context.getAuthentication();
        return login != null
                && switch (rights.of(login)) {
                    case RightsToday.Unchanged unchanged -> true;
                    case RightsToday.Changed changed -> {
                        context.setAuthentication(changed.login());
                        yield true;
                    }
                    case RightsToday.Gone gone -> {
                        context.setAuthentication(null);
                        yield false;
                    }
                };
    }
}
