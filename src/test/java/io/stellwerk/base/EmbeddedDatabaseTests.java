package io.stellwerk.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stellwerk.OwnProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class EmbeddedDatabaseTests {

    private static final DataDirectory DIRECTORY = new DataDirectory(Path.of("target/embedded-database-tests"));

    @BeforeEach
    void forgetTheDataOfEarlierTests() throws IOException {
        FileSystemUtils.deleteRecursively(DIRECTORY.database());
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws SQLException {
        try (var database = EmbeddedDatabase.start(DIRECTORY)) {
            write(database, "Grüße 🚂");
        }

        assertThat(new LeftoverServers(DIRECTORY).running()).isEmpty();
        try (var database = EmbeddedDatabase.start(DIRECTORY)) {
            assertThat(ask(database, "SELECT text FROM note")).isEqualTo("Grüße 🚂");
        }
    }

    @Test
    void aServerLeftByACrashIsEndedAndItsDataKept() throws SQLException, IOException {
        try (var database = EmbeddedDatabase.start(DIRECTORY)) {
            write(database, "acknowledged");
        }
        leaveAServerRunning();
        var leftovers = new LeftoverServers(DIRECTORY).running();
        assertThat(leftovers).hasSize(1);

        try (var database = EmbeddedDatabase.start(DIRECTORY)) {
            assertThat(new LeftoverServers(DIRECTORY).running()).hasSize(1).doesNotContainAnyElementsOf(leftovers);
            assertThat(ask(database, "SELECT text FROM note")).isEqualTo("acknowledged");
        }
    }

    @Test
    void aSecondStellwerkOnTheSameDataIsRefused() throws SQLException {
        try (var database = EmbeddedDatabase.start(DIRECTORY)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(DIRECTORY))
                    .isInstanceOf(EmbeddedDatabaseFailure.class)
                    .hasMessageContaining("Another Stellwerk is running with the data directory");
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void dataBelowTheFolderForTemporaryFilesSurvivesRestartsAndTheEndOfTheJvm() throws Exception {
        for (int start = 1; start <= 3; start++) {
            var log = Path.of("target", "temporary-data.log");
            var process = OwnProcess.ofTests(
                    log,
                    List.of(
                            "-Djava.io.tmpdir=" + Path.of("target").toAbsolutePath(),
                            StartCounter.class.getName(),
                            DIRECTORY.root().toString()));

            assertThat(process.awaitEnd()).isZero();
            assertThat(log).content().contains("start number " + start + ".");
        }
    }

    @Test
    void nobodyGetsInWithoutThePasswordOfThisInstallation() {
        try (var database = EmbeddedDatabase.start(DIRECTORY)) {
            for (String user : new String[] {"root", "", "stellwerk", "mariadb.sys"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), user, ""))
                        .as("user '%s' without a password", user)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
        }
    }

    @Test
    void theUserOfTheApplicationSeesOnlyItsOwnDatabase() throws SQLException {
        try (var database = EmbeddedDatabase.start(DIRECTORY)) {
            assertThat(ask(database, "SELECT GROUP_CONCAT(schema_name) FROM information_schema.schemata"))
                    .isEqualTo("information_schema,stellwerk");
            assertThatThrownBy(() -> ask(database, "SELECT COUNT(*) FROM mysql.global_priv"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void thePasswordIsKeptForTheOwnerAlone() throws IOException {
        try (var database = EmbeddedDatabase.start(DIRECTORY)) {
            assertThat(DIRECTORY.password()).content().isEqualTo(database.getPassword());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DIRECTORY.password())))
                    .isEqualTo("rw-------");
            assertThat(DIRECTORY.initialStatements()).doesNotExist();
            assertThat(database.getJdbcUrl()).doesNotContain(database.getPassword());
        }
    }

    @Test
    void textIsUnicodeTimesAreUtcCommitsAreDurableAndReadsSeeTheNewest() throws SQLException {
        try (var database = EmbeddedDatabase.start(DIRECTORY)) {
            assertThat(ask(database, "SELECT @@character_set_database")).isEqualTo("utf8mb4");
            assertThat(ask(database, "SELECT @@collation_database")).isEqualTo("utf8mb4_unicode_ci");
            assertThat(ask(database, "SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(ask(database, "SELECT @@time_zone")).isEqualTo("+00:00");
            assertThat(ask(database, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
            assertThat(ask(database, "SELECT @@max_allowed_packet")).isEqualTo("67108864");
            assertThat(ask(database, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws IOException {
        EmbeddedDatabase.start(DIRECTORY).close();
        Files.writeString(DIRECTORY.database().resolve("ibdata1"), "not what it was");

        assertThatThrownBy(() -> EmbeddedDatabase.start(DIRECTORY))
                .isInstanceOf(EmbeddedDatabaseFailure.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("ibdata1");
        assertThat(new LeftoverServers(DIRECTORY).running()).isEmpty();
    }

    private static void leaveAServerRunning() throws IOException {
        Files.writeString(DIRECTORY.initialStatements(), "SELECT 1;\n");
        MariaDbServer.launch(new MariaDbSettings(DIRECTORY, EmbeddedDatabase.freePort(), MariaDbSettings.USUAL_CACHE));
        await().until(() -> Files.readString(DIRECTORY.log()).contains("ready for connections"));
    }

    private static void write(EmbeddedDatabase database, String text) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (text VARCHAR(100))");
            statement.execute("INSERT INTO note VALUES ('" + text + "')");
        }
    }

    private static String ask(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
