package io.stellwerk;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The demo company in a process and a data directory of its own. */
public final class OwnStellwerk implements AutoCloseable {

    private final Path data;
    private final int smtpPort = freePort();
    private Optional<OwnProcess> process = Optional.empty();

    public OwnStellwerk(Path data) throws IOException {
        this.data = data.toAbsolutePath();
    }

    /** Returns once it is ready. */
    public void start() throws IOException {
        var started = OwnProcess.ofApplication(
                data.resolveSibling(data.getFileName() + ".log"),
                List.of(
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        Stellwerk.class.getName(),
                        "--spring.profiles.active=demo",
                        "--server.port=0",
                        "--stellwerk.smtp.port=" + smtpPort,
                        "--spring.mail.port=" + freePort(),
                        "--stellwerk.data-dir=" + data));
        process = Optional.of(started);
        started.awaitWords("Stellwerk is ready");
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** kill -9; its database server lives on. */
    public void kill() {
        process.ifPresent(OwnProcess::kill);
    }

    /** kill -9 to the database server. */
    public void killDatabase() {
        databases().forEach(ProcessHandle::destroyForcibly);
        await().until(() -> databases().findAny().isEmpty());
    }

    /** A look into its database, past the application. */
    public JdbcClient database() throws IOException {
        var port = databases()
                .flatMap(server -> arguments(server).filter(argument -> argument.startsWith("--port=")))
                .findFirst()
                .orElseThrow()
                .substring("--port=".length());
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:mariadb://127.0.0.1:" + port + "/stellwerk",
                "stellwerk",
                Files.readString(data.resolve("mariadb-password"))));
    }

    private Stream<ProcessHandle> databases() {
        return ProcessHandle.allProcesses()
                .filter(process -> arguments(process).anyMatch(("--datadir=" + data.resolve("mariadb"))::equals));
    }

    private static Stream<String> arguments(ProcessHandle process) {
        return process.info().arguments().stream().flatMap(Arrays::stream);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        kill();
        killDatabase();
    }
}
