package io.stellwerk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.stellwerk.ActingAs;
import io.stellwerk.Screens;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.channels.Channels;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.Tickets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/**
 * 200 people with an open help desk, while tickets come in, many of them for the customer agent. Their windows are asked
 * once a second, as a browser would.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "stellwerk.database.cache=1G")
@ContextConfiguration(initializers = BenchmarkPlace.class)
@Import({InboxWorld.class, InboxPeople.class, ActingAs.class})
class LiveBenchmark {

    private static final int TICKETS = Integer.getInteger("benchmark.tickets", 20_000);
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 60);
    private static final int SESSIONS = InboxPeople.AGENTS;
    private static final int A_SECOND = 5;
    private static final List<String> PAGES =
            List.of("assigned-to-me", "my-teams-open", "unassigned", "all-open", "assigned-to-me");

    @Autowired
    InboxWorld world;

    @Autowired
    InboxPeople people;

    @Autowired
    Tickets tickets;

    @Autowired
    Contacts contacts;

    @Autowired
    Channels channels;

    @Autowired
    RoutingRules rules;

    @Autowired
    ActingAs acting;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private ChannelId ofTheAgent = new ChannelId(0);

    @Test
    void live() throws Exception {
        people.arrive();
        people.mix();
        world.prepare();
        world.fill(TICKETS);
        leaveSomeToTheAgent();
        try (var screens = new Screens(application)) {
            LiveWindow.open(screens, agent(0), "helpdesk/all-open").close(); // loads what everybody shares
            var before = heap();
            var windows = new ArrayList<LiveWindow>();
            for (var number = 0; number < SESSIONS; number++) {
                windows.add(LiveWindow.open(screens, agent(number), "helpdesk/" + PAGES.get(number % PAGES.size())));
            }
            var each = (heap() - before) / (double) SESSIONS / (1 << 20);
            var idle = during(windows, () -> {});
            var came = new AtomicInteger();
            var live = during(windows, () -> arrive(came.getAndIncrement()));
            var lost = lost(screens, windows);
            report(String.format(
                    Locale.ROOT,
                    """
                    | what | measured |
                    | --- | --- |
                    | sessions | %d |
                    | memory of a session | %.2f MB |
                    | nothing happens: CPU of the application, the database | %.0f %%, %.0f %% of a core |
                    | %d tickets came in, half of them to an owner at once, in %.0f s: CPU | %.0f %%, %.0f %% of a core |
                    | meanwhile each window was asked every | %.1f s |
                    | windows that show something else than a fresh one | %d |
                    """,
                    SESSIONS,
                    each,
                    idle[0],
                    idle[1],
                    came.get(),
                    live[2],
                    live[0],
                    live[1],
                    live[3],
                    lost));
        }
    }

    private void leaveSomeToTheAgent() {
        SystemUser.run(() -> {
            ofTheAgent = channels.connectEmail("Of the agent", EmailAddress.of("agent@bench.example"));
            rules.set(ofTheAgent, new RoutingRule.CustomerAgent(Optional.empty()));
        });
        jdbc.update("UPDATE ticket SET channel_id = ? WHERE open = TRUE AND id % 3 = 0", ofTheAgent.value());
    }

    private static String agent(int number) {
        return "agent-" + (number + 1) + "@bench.example";
    }

    private void arrive(int number) {
        var contact = contacts.recognise(EmailAddress.of("new-" + number % 50 + "@bench.example"), "New customer");
        var channel = number % 4 < 2 ? ofTheAgent : world.channel();
        var ticket =
                tickets.open(SampleTicket.of(channel, contact, clock.instant())).ticket();
        if (number % 2 == 0) {
            acting.run("first@bench.example", () -> tickets.assign(ticket, user(number)));
        }
    }

    private UserId user(int number) {
        return jdbc.query(
                        "SELECT id FROM user_account WHERE email = ?",
                        (row, line) -> new UserId(row.getLong("id")),
                        agent(number * 7 % SESSIONS))
                .getFirst();
    }

    /** Per cent of a core that application and database needed meanwhile, how many seconds that was, and how many a round. */
    private static double[] during(List<LiveWindow> windows, Runnable arrival) throws InterruptedException {
        var start = System.nanoTime();
        var own = own();
        var database = database();
        try (var intake = Executors.newSingleThreadScheduledExecutor()) {
            var unused = intake.scheduleAtFixedRate(arrival, 0, 1_000 / A_SECOND, TimeUnit.MILLISECONDS);
            var rounds = roundTrips(windows, SECONDS);
            intake.shutdownNow();
            var took = (double) System.nanoTime() - start;
            return new double[] {
                100 * (own() - own) / took, 100 * (database() - database) / took, took / 1e9, took / 1e9 / rounds
            };
        }
    }

    /** A fresh window is the truth; the open ones may take a moment to show it. */
    private static long lost(Screens screens, List<LiveWindow> windows) throws InterruptedException {
        var unused = roundTrips(windows, 5);
        return windows.stream()
                .filter(window -> {
                    var fresh = LiveWindow.open(screens, window.email(), window.page());
                    var truth = fresh.shows();
                    fresh.close();
                    assertThat(truth.counts()).as(window.email()).isNotEmpty();
                    window.roundTrip();
                    return !window.shows().goesOnFrom(truth);
                })
                .count();
    }

    /**
     * Each window asks once a second. A round that takes longer is followed by the next one at once, so that a machine that is
     * too slow has fewer rounds, not a longer run.
     */
    private static int roundTrips(List<LiveWindow> windows, int seconds) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var rounds = 0;
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            var ticks = new LinkedBlockingQueue<Boolean>();
            var unused = clock.scheduleAtFixedRate(() -> ticks.add(true), 0, 1, TimeUnit.SECONDS);
            for (; System.nanoTime() < end; rounds++) {
                ticks.take();
                ticks.clear();
                windows.forEach(LiveWindow::roundTrip);
            }
            clock.shutdownNow();
        }
        return rounds;
    }

    private static long own() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long database() {
        return ProcessHandle.current()
                .descendants()
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }

    private static long heap() {
        IntStream.range(0, 4).forEach(i -> System.gc());
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void report(String table) throws IOException {
        Files.writeString(
                Files.createDirectories(Path.of("target", "benchmarks")).resolve("live.md"), table);
        System.out.println(table);
    }
}
