package io.stellwerk.shell;

import io.stellwerk.accounts.Rights;
import io.stellwerk.accounts.RightsToday;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** At each request: whoever lost the account is logged out, whoever has other rights since the login gets those. */
@Component
class AccountGate extends OncePerRequestFilter {

    private static final List<String> OF_NOBODYS_CONCERN =
            List.of("/VAADIN/static/", "/VAADIN/build/", "/styles/", "/images/", "/scripts/");

    private final Rights rights;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    AccountGate(Rights rights) {
        this.rights = rights;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OF_NOBODYS_CONCERN.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null) {
            check(login, request, response);
        }
        chain.doFilter(request, response);
    }

    private void check(Authentication login, HttpServletRequest request, HttpServletResponse response) {
        switch (rights.of(login)) {
            case RightsToday.Unchanged unchanged -> {}
            case RightsToday.Changed changed -> keep(changed.login(), request, response);
            case RightsToday.Gone gone -> logOut(request);
        }
    }

    /** Not Spring's handler: made before Vaadin's strategy is in place, it would clear another context. */
    private static void logOut(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        SecurityContextHolder.clearContext();
    }

    private void keep(Authentication login, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
