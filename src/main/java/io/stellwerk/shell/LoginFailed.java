package io.stellwerk.shell;

import io.stellwerk.accounts.LockOuts;
import io.stellwerk.accounts.SignInHistory;
import io.stellwerk.accounts.SignInKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the login page, which says the same whether or not the account exists. */
@Component
class LoginFailed implements AuthenticationFailureHandler {

    private final LockOuts lockOuts;
    private final Guesses guesses;
    private final SignInHistory history;

    LoginFailed(LockOuts lockOuts, Guesses guesses, SignInHistory history) {
        this.lockOuts = lockOuts;
        this.guesses = guesses;
        this.history = history;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof InternalAuthenticationServiceException broken) {
            throw broken;
        }
        if (guesses.failed(request.getRemoteAddr())) {
            history.turnedAway(SignInKind.NETWORK_LOCKED_OUT, request.getRemoteAddr());
        }
        var email = Objects.requireNonNullElse(request.getParameter("username"), "");
        response.sendRedirect(request.getContextPath()
                + lockOuts.remaining(email).map(LoginFailed::lockedOut).orElse("/login?" + LoginView.WRONG));
    }

    static String lockedOut(Duration remaining) {
        return "/login?" + LoginView.LOCKED + "="
                + Math.max(1, remaining.plusSeconds(59).toMinutes());
    }
}
