package io.stellwerk.base;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jgroups.BytesMessage;
import org.jgroups.JChannel;
import org.jgroups.MergeView;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Within this node at once, on the other nodes of the cluster a moment later: the names of the topics are gathered and
 * sent together. Nodes that had lost each other and meet again read everything anew.
 */
class ClusterWakeUps implements WakeUps, Receiver, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ClusterWakeUps.class);

    private static final String CLUSTER = "stellwerk";
    private static final Duration GATHERED = Duration.ofMillis(50);

    private final LocalWakeUps local;
    private final JChannel channel;
    private final Set<String> toTell = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean telling = new AtomicBoolean();

    /** @throws IllegalStateException if this node cannot listen or join */
    ClusterWakeUps(LocalWakeUps local, JChannel channel) {
        this.local = local;
        this.channel = channel;
        channel.setReceiver(this);
        try {
            channel.connect(CLUSTER);
        } catch (Exception e) {
            channel.close();
            throw new IllegalStateException("Cannot join the other nodes; see stellwerk.cluster", e);
        }
    }

    @Override
    public void wake(Topic topic) {
        local.wake(topic);
        AfterCommit.run(() -> tell(topic));
    }

    @Override
    public Watch watch(Topic topic, Runnable onWake) {
        return local.watch(topic, onWake);
    }

    @Override
    public void receive(Message message) {
        new String(message.getArray(), message.getOffset(), message.getLength(), StandardCharsets.UTF_8)
                .lines()
                .forEach(name -> local.wakeNow(new Topic(name)));
    }

    @Override
    public void viewAccepted(View view) {
        log.info("Nodes that hear of each other's changes: {}", view.size());
        if (view instanceof MergeView) {
            local.wakeAll();
        }
    }

    @Override
    public void close() {
        channel.close();
    }

    private void tell(Topic topic) {
        toTell.add(topic.name());
        later();
    }

    private void later() {
        if (telling.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(GATHERED.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                    .execute(this::send);
        }
    }

    private void send() {
        try {
            var names = taken();
            if (channel.isConnected() && channel.getView().size() > 1) {
                channel.send(new BytesMessage(null, String.join("\n", names).getBytes(StandardCharsets.UTF_8)));
            }
        } catch (Exception e) {
            log.warn("The other nodes could not be told what changed", e);
        } finally {
            telling.set(false);
        }
        if (!toTell.isEmpty()) {
            later();
        }
    }

    private List<String> taken() {
        var names = new ArrayList<String>();
        toTell.removeIf(names::add);
        return names;
    }
}
