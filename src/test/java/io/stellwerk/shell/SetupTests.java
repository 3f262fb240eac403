package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.Stellwerk;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.NewAccount;
import io.stellwerk.base.EmailAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.util.FileSystemUtils;

/** The first minutes of a Stellwerk in which nobody has an account. */
class SetupTests {

    private static final SecurityContextHolderStrategy OF_OTHER_TESTS =
            SecurityContextHolder.getContextHolderStrategy();

    private static final NewAccount FIRST = new NewAccount(
            EmailAddress.of("first@test.example"),
            "Frida First",
            "four words of mine",
            BuiltInPreset.SUPER_ADMIN,
            Language.ENGLISH,
            ZoneOffset.UTC);

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext stellwerk;

    @BeforeAll
    static void start() throws IOException {
        var data = Path.of("target", "setup-data").toAbsolutePath();
        FileSystemUtils.deleteRecursively(data);
        stellwerk = new SpringApplicationBuilder(Stellwerk.class)
                .run(
                        "--stellwerk.data-dir=" + data,
                        "--stellwerk.smtp.port=0",
                        "--server.port=0",
                        "--spring.jmx.enabled=false",
                        "--logging.structured.format.console=");
    }

    @AfterAll
    static void stop() {
        stellwerk.close();
        SecurityContextHolder.setContextHolderStrategy(OF_OTHER_TESTS);
    }

    @Test
    void theFirstSuperAdminGetsAnAccountAndASeatAtOnceOrNeitherAndBothAreWrittenDown() {
        var setup = stellwerk.getBean(Setup.class);
        var code = stellwerk.getBean(SetupCode.class).value();
        var jdbc = stellwerk.getBean(JdbcClient.class);
        jdbc.sql("RENAME TABLE service_seat TO no_seat").update();

        assertThatThrownBy(() -> setup.finish(code, FIRST)).hasMessageContaining("service_seat");
        assertThat(setup.isOpen()).isTrue();

        jdbc.sql("RENAME TABLE no_seat TO service_seat").update();
        assertThat(setup.finish(code, FIRST)).isEqualTo(SetupResult.DONE);
        assertThat(setup.isOpen()).isFalse();
        assertThat(jdbc.sql(
                                "SELECT action FROM audit_entry WHERE object = 'Frida First' AND actor_id IS NULL ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("user-created", "seat-granted");
    }
}
