package io.stellwerk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Gives the first answer for a screen its honest status: 403 without permission, 404 where there is no such screen.
 * Vaadin answers every path with the same page and 200 and decides only afterwards, in the browser, what to show.
 */
class PageStatus extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final AccessAnnotationChecker ACCESS = new AccessAnnotationChecker();

    private final transient ObjectProvider<Setup> setup;

    PageStatus(ObjectProvider<Setup> setup) {
        this.setup = setup;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (asksForAPage(request)) {
            response.setStatus(status(request));
        }
        chain.doFilter(request, response);
    }

    private static boolean asksForAPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getParameter("v-r") == null
                && !path(request).startsWith("VAADIN/");
    }

    private int status(HttpServletRequest request) {
        return screen(request)
                .map(screen -> ACCESS.hasAccess(screen, request)
                        ? HttpServletResponse.SC_OK
                        : HttpServletResponse.SC_FORBIDDEN)
                .orElse(HttpServletResponse.SC_NOT_FOUND);
    }

    private Optional<Class<? extends Component>> screen(HttpServletRequest request) {
        var path = path(request);
        if (path.equals(SetupView.ROUTE) && !setup.getObject().isOpen()) {
            return Optional.empty();
        }
        var found = ApplicationRouteRegistry.getInstance(new VaadinServletContext(request.getServletContext()))
                .getNavigationRouteTarget(path);
        return found.hasTarget() ? Optional.of(found.getRouteTarget().getTarget()) : Optional.empty();
    }

    private static String path(HttpServletRequest request) {
        var path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
