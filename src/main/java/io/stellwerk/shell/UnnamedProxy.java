package io.stellwerk.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Globals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells whoever runs Stellwerk, once, that a proxy is in front of it whose word does not count: behind it all visitors have one
 * address, which few wrong passwords lock out. Whatever a visitor puts into the header behind a proxy that counts is no reason.
 */
@Component
class UnnamedProxy extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(UnnamedProxy.class);

    private final AtomicBoolean told = new AtomicBoolean();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean counts = request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) != null;
        if (request.getHeader("X-Forwarded-For") != null && !counts && told.compareAndSet(false, true)) {
            log.warn(
                    "X-Forwarded-For of {} does not count. If that is the reverse proxy, name its network in STELLWERK_PROXIES.",
                    request.getRemoteAddr());
        }
        chain.doFilter(request, response);
    }
}
