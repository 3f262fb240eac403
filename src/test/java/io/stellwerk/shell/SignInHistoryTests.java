package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Visitor;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Users;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;

/** What the audit log knows of those who do not get in (spec/02 section 5). */
class SignInHistoryTests extends StellwerkTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Autowired
    private LoginFailed loginFailed;

    @Autowired
    private GuessingGate gate;

    @Autowired
    private Users users;

    @Autowired
    private Crews crews;

    @Autowired
    private ActingAs acting;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void failuresOfAnAddressWithoutAnAccountAreWrittenDownAsTyped() {
        var typed = "Nobody-" + UUID.randomUUID() + "@test.example";

        for (int failure = 1; failure <= 6; failure++) {
            fail(typed);
            clock.skip(A_MINUTE);
        }

        assertThat(actions(typed))
                .containsExactly("failed", "failed", "failed", "failed", "locked-out", "still-locked-out");
        assertThat(actors(typed)).isZero();
    }

    @Test
    void whoTriesFasterFillsNoLog() {
        var typed = "hasty-" + UUID.randomUUID() + "@test.example";

        for (int failure = 1; failure <= 8; failure++) {
            fail(typed);
        }

        assertThat(actions(typed)).containsExactly("failed", "locked-out", "still-locked-out");
    }

    @Test
    void whoIsDeactivatedLeavesATraceToo() {
        var gone = crews.hireOne(BuiltInPreset.AGENT);
        acting.run("superadmin@demo.example", () -> users.deactivate(gone.id(), new HandOver.Unassign()));

        fail(gone.email().value());

        assertThat(actions(gone.email().value())).containsExactly("failed");
    }

    @Test
    void triesAtALockedAccountAreWrittenDown() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);

        for (int failure = 1; failure <= 7; failure++) {
            fail(agent.email().value());
        }

        assertThat(actions(agent.email().value())).endsWith("locked-out", "still-locked-out");
    }

    @Test
    void aNetworkAddressThatGuessesTooOftenIsWrittenDownOnce() throws IOException, ServletException {
        var network = "192.0.2." + (1 + Math.abs(UUID.randomUUID().hashCode() % 250));
        for (int failure = 1; failure <= 51; failure++) {
            var request = new MockHttpServletRequest("POST", "/login");
            request.setRemoteAddr(network);
            loginFailed.onAuthenticationFailure(
                    request, new MockHttpServletResponse(), new BadCredentialsException("wrong"));
        }
        assertThat(actions(network)).containsExactly("network-locked-out");

        for (int again = 1; again <= 3; again++) {
            var request = new MockHttpServletRequest("POST", "/login");
            request.setServletPath("/login");
            request.setRemoteAddr(network);
            gate.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        }
        assertThat(actions(network)).containsExactly("network-locked-out", "still-locked-out");
    }

    private void fail(String email) {
        new Visitor(port).logIn(email, "wrong");
    }

    private List<String> actions(String object) {
        return jdbc.sql(
                        "SELECT action FROM audit_entry WHERE BINARY object = :object AND category = 'SIGN_IN' ORDER BY id")
                .param("object", object)
                .query(String.class)
                .list();
    }

    private long actors(String object) {
        return jdbc.sql("SELECT COUNT(actor_id) FROM audit_entry WHERE object = :object")
                .param("object", object)
                .query(Long.class)
                .single();
    }
}
