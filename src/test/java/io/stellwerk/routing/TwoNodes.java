package io.stellwerk.routing;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.SecondNode;
import io.stellwerk.Together;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.HandOvers;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.BulkJobs;
import io.stellwerk.tickets.Tickets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;

/** The tests' application and one more on the same database. */
class TwoNodes {

    private final Node here;
    private final ObjectProvider<JdbcConnectionDetails> database;
    private final Environment environment;
    private final Clock clock;
    private @Nullable SecondNode second;
    private @Nullable Node there;

    TwoNodes(
            Tickets tickets,
            Routing routing,
            Contacts contacts,
            HandOvers handOvers,
            BulkJobs bulk,
            Accounts accounts,
            ActingAs acting,
            ObjectProvider<JdbcConnectionDetails> database,
            Environment environment,
            Clock clock) {
        here = new Node(tickets, routing, contacts, handOvers, bulk, accounts, acting, new Here(), clock);
        this.database = database;
        this.environment = environment;
        this.clock = clock;
    }

    void start() {
        second = new SecondNode(database.getObject(), environment, clock);
        there = new Node(
                second.bean(Tickets.class),
                second.bean(Routing.class),
                second.bean(Contacts.class),
                second.bean(HandOvers.class),
                second.bean(BulkJobs.class),
                second.bean(Accounts.class),
                here.acting(),
                new There(second),
                clock);
    }

    void stop() {
        Objects.requireNonNull(second).close();
    }

    /** Both are in one process, where only the first one can act for somebody who is not there. */
    void whileTheFirstDoesAllChores(Action action) throws Exception {
        var chores = Objects.requireNonNull(second).chores();
        chores.stop();
        try {
            action.run();
        } finally {
            chores.start();
        }
    }

    /** What may go wrong. */
    interface Action {
        void run() throws Exception;
    }

    Node here() {
        return here;
    }

    Node there() {
        return Objects.requireNonNull(there);
    }

    List<Node> both() {
        return List.of(here, there());
    }

    Node other(Node node) {
        return node.equals(here) ? there() : here;
    }

    /** Each of so many threads of both nodes opens so many tickets in each channel. */
    void openTogether(List<Crew> crews, int threads, int each) throws InterruptedException {
        var calls = new ArrayList<Callable<Boolean>>();
        for (var crew : crews) {
            for (var node : both()) {
                IntStream.range(0, threads)
                        .forEach(thread -> calls.add(() -> {
                            IntStream.range(0, each).forEach(number -> node.open(crew));
                            return true;
                        }));
            }
        }
        Together.call(calls);
    }

    private record Here() implements Node.Crossing {
        @Override
        public <T> T call(Supplier<T> action) {
            return action.get();
        }
    }

    private record There(SecondNode node) implements Node.Crossing {
        @Override
        public <T> T call(Supplier<T> action) {
            return node.call(action);
        }
    }
}
