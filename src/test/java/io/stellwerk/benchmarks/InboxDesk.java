package io.stellwerk.benchmarks;

import io.stellwerk.ActingAs;
import io.stellwerk.Stellwerk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * A help desk with so many tickets, an application and a database of its own. What was filled once is taken again as long
 * as neither the tables nor the world changed.
 */
final class InboxDesk implements AutoCloseable {

    private static final Path DATA = Path.of("target", "inbox-data");

    private final ConfigurableApplicationContext application;

    private InboxDesk(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** Forgets what is filled with that many, if there is. */
    static void forget(int tickets) throws IOException {
        FileSystemUtils.deleteRecursively(folder(tickets));
    }

    static InboxDesk open(int tickets) throws IOException {
        var folder = folder(tickets);
        var filled = folder.resolve("filled");
        var print = fingerprint();
        if (!Files.exists(filled) || !Files.readString(filled).equals(print)) {
            forget(tickets);
        }
        var desk = new InboxDesk(start(folder));
        if (Files.notExists(filled)) {
            desk.fill(tickets);
            Files.writeString(filled, print);
        }
        desk.world().remember();
        return desk;
    }

    private void fill(int tickets) {
        var start = System.nanoTime();
        application.getBean(InboxPeople.class).arrive();
        application.getBean(InboxPeople.class).restrict();
        world().prepare();
        world().fill(tickets);
        System.out.printf(Locale.ROOT, "%,d tickets filled in %.0f s%n", tickets, (System.nanoTime() - start) / 1e9);
    }

    InboxWorld world() {
        return application.getBean(InboxWorld.class);
    }

    InboxReader reader() {
        return application.getBean(InboxReader.class);
    }

    /** As somebody with that ticket scope. */
    void as(String scope, Runnable work) {
        application
                .getBean(ActingAs.class)
                .run(application.getBean(InboxPeople.class).with(scope), work);
    }

    private static ConfigurableApplicationContext start(Path folder) {
        BenchmarkPlace.takeTheWholeCompiler();
        return new SpringApplicationBuilder(
                        Stellwerk.class, InboxWorld.class, InboxPeople.class, InboxReader.class, ActingAs.class)
                .initializers(context ->
                        context.getBeanFactory().registerSingleton("noTestComponents", new NoTestComponents()))
                .run(
                        "--stellwerk.data-dir=" + folder.toAbsolutePath(),
                        "--stellwerk.database.cache=3G",
                        "--stellwerk.smtp.port=0",
                        "--server.port=0",
                        "--spring.jmx.enabled=false");
    }

    private static Path folder(int tickets) {
        return DATA.resolve(String.valueOf(tickets));
    }

    /** Of all that decides what stands in the database. */
    private static String fingerprint() throws IOException {
        var text = new StringBuilder(InboxWorld.VERSION);
        for (var changes : new PathMatchingResourcePatternResolver().getResources("classpath*:db/changelog/**/*.sql")) {
            text.append(Objects.requireNonNull(changes.getFilename()))
                    .append(changes.getContentAsString(StandardCharsets.UTF_8));
        }
        return DigestUtils.md5DigestAsHex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        application.close();
    }
}
