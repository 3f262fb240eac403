package io.stellwerk.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

class EmbeddedDatabaseConfigurationTests {

    private static final DataDirectory DIRECTORY =
            new DataDirectory(Path.of("target/embedded-database-configuration-tests"));
    private static final DataDirectory EMPTY = new DataDirectory(Path.of("target/embedded-database-tests-empty"));

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withUserConfiguration(EmbeddedDatabaseConfiguration.class)
            .withPropertyValues("stellwerk.data-dir=" + DIRECTORY.root());

    @Test
    void withoutAServerTheApplicationGetsItsOwnAndEndsItWhenItCloses() {
        application.run(context -> {
            var database = new JdbcTemplate(context.getBean(DataSource.class));
            assertThat(database.queryForObject("SELECT DATABASE()", String.class))
                    .isEqualTo("stellwerk");
            assertThat(new LeftoverServers(DIRECTORY).running()).hasSize(1);
        });

        assertThat(new LeftoverServers(DIRECTORY).running()).isEmpty();
    }

    @Test
    void aConfiguredServerIsUsedInstead() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:mariadb://db.example/stellwerk")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(new LeftoverServers(DIRECTORY).running()).isEmpty();
                });
    }

    @Test
    void aBuildWithoutMariaDbSaysHowToNameAServer() throws IOException {
        FileSystemUtils.deleteRecursively(EMPTY.root());

        application
                .withPropertyValues("stellwerk.data-dir=" + EMPTY.root())
                .withClassLoader(
                        new FilteredClassLoader(new ClassPathResource(MariaDbInstallation.classPathLocation())))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(EmbeddedDatabaseFailure.class, failure -> {
                            assertThat(failure).hasMessageStartingWith("No database: this build");
                            assertThat(failure.remedy())
                                    .contains("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_PASSWORD");
                        }));
    }
}
