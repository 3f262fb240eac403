package io.stellwerk.base;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Database servers that outlived the Stellwerk that started them, as after kill -9. They are known by the data
 * directory on their command line: a process id on disk may be missing or belong to somebody else by now.
 */
record LeftoverServers(DataDirectory directory) {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Ends them the gentle way, and after 30 seconds the other way. */
    void end() {
        if (running().isEmpty()) {
            return;
        }
        LOG.info("Ending the database server that an earlier Stellwerk left behind in {}", directory.root());
        if (!gone(ProcessHandle::destroy) && !gone(ProcessHandle::destroyForcibly)) {
            throw new EmbeddedDatabaseFailure(
                    "An earlier database server still works on " + directory.database() + " and cannot be ended.",
                    "End the process whose command line names this folder.");
        }
    }

    private boolean gone(Consumer<ProcessHandle> end) {
        var servers = running();
        servers.forEach(end);
        return haveExited(CompletableFuture.allOf(
                servers.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new)));
    }

    private static boolean haveExited(CompletableFuture<Void> servers) {
        try {
            servers.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a database server was ending", e);
        }
    }

    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.command().filter(LeftoverServers::isServer).isPresent()
                && info.arguments().stream().flatMap(Arrays::stream).anyMatch(this::namesOurData);
    }

    private static boolean isServer(String command) {
        return Path.of(command).getFileName().toString().startsWith("mariadbd");
    }

    private boolean namesOurData(String argument) {
        return argument.startsWith("--datadir=" + directory.database());
    }
}
