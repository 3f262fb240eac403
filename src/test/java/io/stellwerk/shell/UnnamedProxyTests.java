package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class UnnamedProxyTests {

    private final UnnamedProxy gate = new UnnamedProxy();

    @Test
    void whoeverRunsItIsToldOnceOfAProxyThatDoesNotCount(CapturedOutput output) throws ServletException, IOException {
        ask("10.0.0.7", "203.0.113.5");
        ask("10.0.0.8", "203.0.113.5");

        assertThat(output).containsOnlyOnce("STELLWERK_PROXIES").contains("10.0.0.7");
    }

    @Test
    void visitorsWithoutAProxyAreNothingToTell(CapturedOutput output) throws ServletException, IOException {
        ask("203.0.113.5", null);

        assertThat(output).doesNotContain("STELLWERK_PROXIES");
    }

    @Test
    void whatAVisitorSaysBehindAProxyThatCountsIsNothingToTell(CapturedOutput output)
            throws ServletException, IOException {
        ask("203.0.113.5", "10.1.1.5", true);

        assertThat(output).doesNotContain("STELLWERK_PROXIES");
    }

    private void ask(String from, @Nullable String forwardedFor) throws ServletException, IOException {
        ask(from, forwardedFor, false);
    }

    private void ask(String from, @Nullable String forwardedFor, boolean throughNamedProxy)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        if (throughNamedProxy) {
            request.setAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE, true);
        }
        if (forwardedFor != null) {
            request.addHeader("X-Forwarded-For", forwardedFor);
        }
        var chain = new MockFilterChain();
        gate.doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isSameAs(request);
    }
}
