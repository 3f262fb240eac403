package io.stellwerk.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A command of the operating system; what it says goes into a file. */
record Command(List<String> words) {

    static final Path LOG = Path.of("target", "browser.log");

    boolean succeeds() {
        try {
            Files.createDirectories(LOG.getParent());
            var process =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(Redirect.appendTo(LOG.toFile()));
            process.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return process.start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
