package io.stellwerk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A database of the benchmarks' own, without anything between it and the application. */
class BenchmarkPlace implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        takeTheWholeCompiler();
        var data = Path.of("target", "benchmark-data");
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestPropertyValues.of("stellwerk.data-dir=" + data.toAbsolutePath(), "stellwerk.smtp.port=0")
                .applyTo(context);
    }

    static void takeTheWholeCompiler() {
        if (ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:TieredStopAtLevel=1")) {
            throw new IllegalStateException("Code that is to be measured wants the whole compiler: add -Pbenchmarks");
        }
    }
}
