package io.stellwerk;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Java program of ours in a process of its own, which can be killed. What it says goes to a file. */
public final class OwnProcess {

    private final Process process;
    private final Path log;

    private OwnProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param words options of the JVM, the main class and its arguments */
    static OwnProcess start(Path log, String classPath, List<String> words) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath));
        command.addAll(words);
        Files.createDirectories(log.toAbsolutePath().getParent());
        return new OwnProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(log.toFile()))
                        .start(),
                log);
    }

    /** Everything the tests have. */
    public static OwnProcess ofTests(Path log, List<String> words) throws IOException {
        return start(log, classPath(), words);
    }

    /** What the application has, without the test classes. */
    static OwnProcess ofApplication(Path log, List<String> words) throws IOException {
        var withoutTests = Arrays.stream(classPath().split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .toList();
        return start(log, String.join(File.pathSeparator, withoutTests), words);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    void awaitWords(String words) {
        await().atMost(Duration.ofMinutes(2)).until(() -> said().contains(words) || !process.isAlive());
        if (!said().contains(words)) {
            throw new IllegalStateException("It ended without a word of \"" + words + "\", see " + log);
        }
    }

    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
