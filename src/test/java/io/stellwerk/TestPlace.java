package io.stellwerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Where the application of a process of tests lives: a fresh data directory below {@code target}, ports that are free. */
class TestPlace implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var data = Path.of("target", "test-data" + System.getProperty("test.process", ""));
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestPropertyValues.of("stellwerk.data-dir=" + data.toAbsolutePath(), "stellwerk.smtp.port=0")
                .applyTo(context);
    }
}
