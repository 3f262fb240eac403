package io.stellwerk.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The MariaDB that comes with Stellwerk: its own process on a free port of this machine, closed to everybody else. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataDirectoryLock lock;
    private final MariaDbServer server;
    private final int port;
    private final String password;

    private EmbeddedDatabase(DataDirectoryLock lock, MariaDbServer server, int port, String password) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    static EmbeddedDatabase start(DataDirectory directory) {
        return start(directory, MariaDbSettings.USUAL_CACHE);
    }

    /** @param cache how much of the data it keeps in memory, as {@code innodb_buffer_pool_size} says it */
    static EmbeddedDatabase start(DataDirectory directory, String cache) {
        directory.create();
        DataDirectoryLock lock = DataDirectoryLock.take(directory);
        try {
            return start(directory, lock, cache);
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(DataDirectory directory, DataDirectoryLock lock, String cache)
            throws IOException {
        new LeftoverServers(directory).end();
        new MariaDbInstallation(directory).complete();
        String password = Passwords.keptIn(directory.password());
        OwnerOnly.write(directory.initialStatements(), InitialStatements.forPassword(password));
        int port = freePort();
        var server = MariaDbServer.launch(new MariaDbSettings(directory, port, cache));
        var database = new EmbeddedDatabase(lock, server, port, password);
        server.awaitReady(database::answers);
        Files.delete(directory.initialStatements());
        LOG.info("The embedded MariaDB is ready, its data is in {}", directory.database());
        return database;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(getJdbcUrl(), getUsername(), getPassword())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/stellwerk";
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
        server.stop();
        lock.close();
    }
}
