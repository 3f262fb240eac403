package io.stellwerk.benchmarks;

import static org.awaitility.Awaitility.await;

import io.stellwerk.Together;
import io.stellwerk.benchmarks.Measured.Run;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.Tickets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ContextConfiguration;

/** Tickets stored, decided, claimed and their decisions recorded, beside a program that only stores the rows. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.tomcat.threads.max=4")
@ContextConfiguration(initializers = BenchmarkPlace.class)
@Import({RoutingWorld.class, Owned.class})
class RoutingBenchmark {

    private static final int[] POOLS = numbers("pools", "10,100,1000");
    private static final int[] WRITERS = numbers("writers", "1,8,32");
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final int TICKETS = Integer.getInteger("benchmark.tickets", 8_000);

    @Autowired
    RoutingWorld world;

    @Autowired
    Owned owned;

    @Autowired
    Tickets tickets;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Clock clock;

    @Test
    void routing() throws Exception {
        world.populate();
        var table = new ArrayList<String>();
        table.add(
                "| people | writers | bare/s | Stellwerk/s | ratio (worst to best) | CPU µs/ticket, Java + database: bare | Stellwerk | ratio | p50 ms | p95 ms |");
        table.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (var people : POOLS) {
            var channel = world.pool(people);
            measure(channel, people, 8); // warms up both
            for (var writers : WRITERS) {
                var rounds = new ArrayList<Measured>();
                for (var round = 0; round < ROUNDS; round++) {
                    rounds.add(measure(channel, people, writers));
                }
                table.add(line(people, writers, rounds));
                report(table);
            }
        }
    }

    private Measured measure(ChannelId channel, int people, int writers) throws Exception {
        var before = world.lastTicket();
        var bare = bare(channel, people, writers);
        world.forget(before);
        owned.begin();
        var stellwerk = stellwerk(channel, writers, before);
        var times = owned.sorted();
        world.forget(before);
        return new Measured(bare, stellwerk, times[times.length / 2], times[(int) (times.length * 0.95)]);
    }

    private Run bare(ChannelId channel, int people, int writers) throws Exception {
        var contacts = world.contacts();
        var pool = world.people(people);
        var programs = new ArrayList<BareProgram>();
        for (var writer = 0; writer < writers; writer++) {
            programs.add(new BareProgram(dataSource(), channel));
        }
        var used = Cpu.used();
        var start = System.nanoTime();
        Together.call(IntStream.range(0, writers)
                .<Callable<Boolean>>mapToObj(writer -> () -> {
                    for (var i = writer; i < TICKETS; i += writers) {
                        programs.get(writer).store(contacts.get(i % contacts.size()), pool, i);
                    }
                    return true;
                })
                .toList());
        var run = new Run(perSecond(start), Cpu.used().since(used));
        for (var program : programs) {
            program.close();
        }
        return run;
    }

    private Run stellwerk(ChannelId channel, int writers, long before) throws InterruptedException {
        var contacts = world.contacts();
        var used = Cpu.used();
        var start = System.nanoTime();
        Together.call(IntStream.range(0, writers)
                .<Callable<Boolean>>mapToObj(writer -> () -> {
                    for (var i = writer; i < TICKETS; i += writers) {
                        var ticket = SampleTicket.of(channel, contacts.get(i % contacts.size()), clock.instant());
                        owned.stored(tickets.open(ticket).ticket());
                    }
                    return true;
                })
                .toList());
        await().pollInterval(Duration.ofMillis(2)).atMost(Duration.ofMinutes(2)).until(() -> owned.count() == TICKETS);
        var run = new Run(perSecond(start), Cpu.used().since(used));
        if (world.queued() > 0 || world.decided(before) != TICKETS) {
            throw new IllegalStateException("Not all is routed");
        }
        return run;
    }

    private DataSource dataSource() throws SQLException {
        return new DriverManagerDataSource(
                database.getJdbcUrl(), String.valueOf(database.getUsername()), String.valueOf(database.getPassword()));
    }

    private static double perSecond(long start) {
        return TICKETS / ((System.nanoTime() - start) / 1e9);
    }

    private static String line(int people, int writers, List<Measured> rounds) {
        return String.format(
                Locale.ROOT,
                "| %,d | %d | %,.0f | %,.0f | %.2f (%.2f to %.2f) | %s | %s | %.2f | %.1f | %.1f |",
                people,
                writers,
                median(rounds, round -> round.bare().perSecond()),
                median(rounds, round -> round.stellwerk().perSecond()),
                median(rounds, Measured::ratio),
                rounds.stream().mapToDouble(Measured::ratio).min().orElseThrow(),
                rounds.stream().mapToDouble(Measured::ratio).max().orElseThrow(),
                rounds.getLast().bare().cpu().of(TICKETS),
                rounds.getLast().stellwerk().cpu().of(TICKETS),
                median(rounds, Measured::cpuRatio),
                median(rounds, Measured::p50),
                median(rounds, Measured::p95));
    }

    private static double median(List<Measured> rounds, ToDoubleFunction<Measured> value) {
        var sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void report(List<String> table) throws IOException {
        var text = String.join("\n", table) + "\n";
        Files.writeString(
                Files.createDirectories(Path.of("target", "benchmarks")).resolve("routing.md"), text);
        System.out.println(text);
    }

    private static int[] numbers(String name, String otherwise) {
        return java.util.Arrays.stream(
                        System.getProperty("benchmark." + name, otherwise).split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
