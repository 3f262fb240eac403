package io.stellwerk.shell;

import io.stellwerk.accounts.LockOuts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the login page, which says the same whether or not the account exists. */
@Component
class LoginFailed implements AuthenticationFailureHandler {

    private final LockOuts lockOuts;
    private final Guesses guesses;

    LoginFailed(LockOuts lockOuts, Guesses guesses) {
        this.lockOuts = lockOuts;
        this.guesses = guesses;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        guesses.failed(request.getRemoteAddr());
        var email = Objects.requireNonNullElse(request.getParameter("username"), "");
        response.sendRedirect(request.getContextPath()
                + lockOuts.remaining(email).map(LoginFailed::lockedOut).orElse("/login?" + LoginView.WRONG));
    }

    static String lockedOut(Duration remaining) {
        return "/login?" + LoginView.LOCKED + "="
                + Math.max(1, remaining.plusSeconds(59).toMinutes());
    }
}
