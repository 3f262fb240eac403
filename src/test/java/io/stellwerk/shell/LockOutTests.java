package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Visitor;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.NewAccount;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.EmailAddress;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class LockOutTests extends StellwerkTest {

    private static final String PASSWORD = "four words of mine";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Test
    void fiveFailuresLockAnAccountForAQuarterOfAnHour() {
        hire("locked@test.example");

        for (int failure = 1; failure < 5; failure++) {
            assertThat(logIn("locked@test.example", "wrong")).endsWith("/login?error");
        }
        assertThat(logIn("locked@test.example", "wrong")).contains("/login?locked=");
        assertThat(logIn("locked@test.example", PASSWORD)).endsWith("/login?locked=15");

        clock.skip(Duration.ofMinutes(10));
        assertThat(logIn("locked@test.example", PASSWORD)).endsWith("/login?locked=5");

        clock.skip(Duration.ofMinutes(5));
        assertThat(logIn("locked@test.example", PASSWORD)).endsWith("/helpdesk");
    }

    @Test
    void anAddressWithoutAnAccountIsTreatedTheSame() {
        for (int failure = 1; failure < 5; failure++) {
            assertThat(logIn("nobody@test.example", "wrong")).endsWith("/login?error");
        }
        assertThat(logIn("nobody@test.example", "wrong")).contains("/login?locked=");
        assertThat(logIn("Nobody@test.example", "wrong")).endsWith("/login?locked=15");
    }

    @Test
    void aSuccessForgetsTheFailuresBefore() {
        hire("forgetful@test.example");

        for (int round = 0; round < 2; round++) {
            for (int failure = 1; failure < 5; failure++) {
                assertThat(logIn("forgetful@test.example", "wrong")).endsWith("/login?error");
            }
            assertThat(logIn("forgetful@test.example", PASSWORD)).endsWith("/helpdesk");
        }
    }

    private String logIn(String email, String password) {
        return new Visitor(port)
                .logIn(email, password)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private void hire(String email) {
        SystemUser.run(() -> accounts.create(new NewAccount(
                EmailAddress.of(email), "Test", PASSWORD, BuiltInPreset.AGENT, Language.ENGLISH, ZoneOffset.UTC)));
    }
}
