package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.SecondNode;
import io.stellwerk.Stellwerk;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.NewAccount;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.EmailAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.FileSystemUtils;

/** The demo company never lives where a real one does. */
@ExtendWith(OutputCaptureExtension.class)
class DemoApartTests extends StellwerkTest {

    private static final Path DATA = Path.of("target", "demo-apart-data").toAbsolutePath();
    private static final NewAccount SOMEBODY_REAL = new NewAccount(
            EmailAddress.of("real@company.example"),
            "Rita Real",
            "four words of mine",
            BuiltInPreset.SUPER_ADMIN,
            Language.ENGLISH,
            ZoneOffset.UTC);

    private static final String INTERRUPTED = "Somebody ended it";

    /** Service levels come last. */
    private static final String FAILS_AT_THE_END = "CREATE TRIGGER interrupted BEFORE INSERT ON sla_policy FOR EACH ROW"
            + " SIGNAL SQLSTATE '23000' SET MESSAGE_TEXT = '" + INTERRUPTED + "'";

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Environment environment;

    @Autowired
    Clock clock;

    @Test
    void theDemoLeavesTheDatabaseOfACompanyBeforeItWritesOrTakesMail(CapturedOutput output) throws IOException {
        var ofOtherTests = SecurityContextHolder.getContextHolderStrategy();
        FileSystemUtils.deleteRecursively(DATA);
        try (var company = start()) {
            SystemUser.run(() -> company.getBean(Accounts.class).create(SOMEBODY_REAL));
            var before = tables(company);
            var saidBefore = output.getAll().length();

            assertThatThrownBy(() -> start(demoOn(company))).hasRootCauseInstanceOf(DemoRefused.class);

            assertThat(tables(company)).isEqualTo(before);
            assertThat(output.getAll().substring(saidBefore))
                    .contains("already has accounts that are not the demo's")
                    .contains(DemoRefused.REMEDY)
                    .doesNotContain("Taking mail");
        } finally {
            SecurityContextHolder.setContextHolderStrategy(ofOtherTests);
        }
    }

    @Test
    void aDemoThatEndedWhileItWasFoundedIsFoundedByTheNextStart() throws IOException {
        var ofOtherTests = SecurityContextHolder.getContextHolderStrategy();
        FileSystemUtils.deleteRecursively(DATA);
        try (var empty = start()) {
            var database = empty.getBean(JdbcClient.class);
            database.sql(FAILS_AT_THE_END).update();

            assertThatThrownBy(() -> start(demoOn(empty))).rootCause().hasMessageContaining(INTERRUPTED);

            assertThat(empty.getBean(Accounts.class).nobodyYet()).isTrue();
            database.sql("DROP TRIGGER interrupted").update();
            try (var demo = start(demoOn(empty))) {
                assertThat(demo.getBean(Accounts.class).nobodyYet()).isFalse();
            }
        } finally {
            SecurityContextHolder.setContextHolderStrategy(ofOtherTests);
        }
    }

    @Test
    void aStartWithoutTheDemoOnItsDatabaseWarnsOfThePasswordEverybodyKnows(CapturedOutput output) {
        try (var node = new SecondNode(database, environment, clock)) {
            assertThat(node.bean(Environment.class).getActiveProfiles()).isEmpty();
        }

        assertThat(output.getAll()).contains("This database holds the demo company, and everybody knows the password");
    }

    private static ConfigurableApplicationContext start(String... words) {
        var always = Stream.of(
                "--stellwerk.data-dir=" + DATA,
                "--stellwerk.smtp.port=0",
                "--server.port=0",
                "--spring.jmx.enabled=false",
                "--logging.structured.format.console=");
        return new SpringApplicationBuilder(Stellwerk.class)
                .run(Stream.concat(Stream.of(words), always).toArray(String[]::new));
    }

    private static String[] demoOn(ConfigurableApplicationContext company) {
        var database = company.getBean(JdbcConnectionDetails.class);
        return new String[] {
            "--spring.profiles.active=demo",
            "--spring.datasource.url=" + database.getJdbcUrl(),
            "--spring.datasource.username=" + database.getUsername(),
            "--spring.datasource.password=" + database.getPassword()
        };
    }

    private static List<String> tables(ConfigurableApplicationContext company) {
        return company.getBean(JdbcClient.class)
                .sql("SHOW TABLES")
                .query(String.class)
                .list();
    }
}
