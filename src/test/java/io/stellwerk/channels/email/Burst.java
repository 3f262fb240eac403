package io.stellwerk.channels.email;

import static org.awaitility.Awaitility.await;

import io.stellwerk.OwnStellwerk;
import io.stellwerk.Together;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many mails over several connections; remembers which of them were answered with 250. */
final class Burst {

    private static final int CONNECTIONS = 8;
    private static final int UNHEARD = 20;

    private final Set<String> all = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    Burst(int mails) {
        IntStream.range(0, mails).mapToObj(number -> "Mail " + number).forEach(all::add);
    }

    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Sends what was not answered with 250 yet, and when {@code enough} were, does the worst while it goes on. */
    void sendUntil(int enough, OwnStellwerk application, Runnable theWorst) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<?> sending = thread.submit(() -> {
                sendTheRest(application);
                return true;
            });
            await().pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> acknowledged.size() >= enough);
            theWorst.run();
            sending.get();
        }
    }

    /**
     * Returns when each connection has nothing more to send or is broken. Some mails are sent again though they were
     * answered, as by somebody who did not hear it.
     */
    void sendTheRest(OwnStellwerk application) throws InterruptedException {
        Queue<String> waiting = new ConcurrentLinkedQueue<>(all);
        waiting.removeAll(acknowledged);
        acknowledged.stream().limit(UNHEARD).forEach(waiting::add);
        Together.call(Collections.nCopies(CONNECTIONS, () -> send(application.smtpPort(), waiting)));
    }

    private boolean send(int port, Queue<String> waiting) {
        try (var client = new SmtpClient(port)) {
            for (var name = waiting.poll(); name != null; name = waiting.poll()) {
                send(client, name);
            }
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    private void send(SmtpClient client, String name) throws IOException {
        var answer = client.send("burst@kunde.example", "support@demo.example", mail(name));
        if (answer.startsWith("250")) {
            acknowledged.add(name);
        }
    }

    private static String mail(String name) {
        var word = name.replace(' ', '.').toLowerCase(Locale.ROOT);
        return """
                From: %1$s@kunde.example
                Subject: %2$s
                Message-ID: <%1$s@kunde.example>

                Do not lose me, says %2$s.""".formatted(word, name);
    }
}
