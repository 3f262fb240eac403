package io.stellwerk.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While nobody has an account every page leads to the set-up. */
@Component
class SetupGate extends OncePerRequestFilter {

    private final Setup setup;

    SetupGate(Setup setup) {
        this.setup = setup;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPage(request) && setup.isOpen()) {
            response.sendRedirect(request.getContextPath() + '/' + SetupView.ROUTE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getParameter("v-r") == null
                && !request.getServletPath().startsWith("/VAADIN/")
                && !request.getServletPath().startsWith("/actuator/")
                && !request.getServletPath().equals('/' + SetupView.ROUTE)
                && Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                        .filter(accept -> accept.contains(MediaType.TEXT_HTML_VALUE))
                        .isPresent();
    }
}
