package io.stellwerk.shell;

import io.stellwerk.accounts.SignInHistory;
import io.stellwerk.accounts.SignInKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes no further passwords from an address that guessed too often. */
@Component
class GuessingGate extends OncePerRequestFilter {

    private final Guesses guesses;
    private final SignInHistory history;

    GuessingGate(Guesses guesses, SignInHistory history) {
        this.guesses = guesses;
        this.history = history;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !("POST".equals(request.getMethod()) && "/login".equals(request.getServletPath()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (guesses.areTooMany(request.getRemoteAddr())) {
            history.turnedAway(SignInKind.STILL_LOCKED_OUT, request.getRemoteAddr());
            response.sendRedirect(request.getContextPath() + LoginFailed.lockedOut(Guesses.WINDOW));
        } else {
            chain.doFilter(request, response);
        }
    }
}
