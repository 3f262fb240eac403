package io.stellwerk.routing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.stellwerk.base.AfterCommit;
import io.stellwerk.contacts.ContactChanged;
import io.stellwerk.team.BecameAvailable;
import io.stellwerk.team.CapacityChanged;
import io.stellwerk.team.PeopleChanged;
import io.stellwerk.tickets.CapacityFreed;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.OwnerChanged;
import io.stellwerk.tickets.ShelfChanged;
import io.stellwerk.tickets.TicketClosed;
import io.stellwerk.tickets.TicketOpened;
import io.stellwerk.tickets.TicketQueue;
import io.stellwerk.tickets.TicketQueued;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Knows when to route. That a ticket waits stands in its row, so a trigger may get lost with its node: the sweep finds
 * the ticket. While a channel is being routed, further triggers for it become one more run, which takes all at once. That
 * run waits a moment, so that what a run costs whatever it brings is shared by many tickets.
 */
@Component
class RoutingTriggers implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RoutingTriggers.class);

    /** Milliseconds; twice as long as the last run took, which is more the more people there are. */
    private static final long SHORTEST_PAUSE = 50;

    private static final long LONGEST_PAUSE = 300;

    private final Routing routing;
    private final TicketQueue queue;
    private final ObservationRegistry observations;
    private final Map<ChannelId, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final ExecutorService routers = Executors.newVirtualThreadPerTaskExecutor();

    RoutingTriggers(Routing routing, TicketQueue queue, ObservationRegistry observations) {
        this.routing = routing;
        this.queue = queue;
        this.observations = observations;
    }

    @EventListener
    void on(TicketOpened opened) {
        AfterCommit.run(() -> ask(opened.channel()));
    }

    @EventListener
    void on(TicketQueued queued) {
        AfterCommit.run(() -> ask(queued.channel()));
    }

    @EventListener
    void on(RuleChanged changed) {
        AfterCommit.run(() -> ask(changed.channel()));
    }

    @EventListener
    void on(BecameAvailable available) {
        AfterCommit.run(this::askAll);
    }

    @EventListener
    void on(CapacityChanged changed) {
        AfterCommit.run(this::askAll);
    }

    /** Whoever got a seat, a skill or a team may be the one somebody waits for. */
    @EventListener
    void on(PeopleChanged changed) {
        AfterCommit.run(this::askAll);
    }

    /** Skill rules may ask for something else now. */
    @EventListener
    void on(ContactChanged changed) {
        AfterCommit.run(this::askAll);
    }

    @EventListener
    void on(TicketClosed closed) {
        AfterCommit.run(this::askAll);
    }

    @EventListener
    void on(CapacityFreed freed) {
        AfterCommit.run(this::askAll);
    }

    /** The owner of what was put aside has room for another one. */
    @EventListener
    void on(ShelfChanged changed) {
        AfterCommit.run(this::askAll);
    }

    /** Whoever lost a ticket has room for another one. */
    @EventListener
    void on(OwnerChanged changed) {
        changed.from().ifPresent(somebody -> AfterCommit.run(this::askAll));
    }

    /** Routes whatever waits anywhere. */
    void askAll() {
        routers.execute(() -> queue.channels().forEach(this::ask));
    }

    private void ask(ChannelId channel) {
        if (asked.computeIfAbsent(channel, key -> new AtomicInteger()).getAndIncrement() == 0) {
            routers.execute(() -> run(channel));
        }
    }

    private void run(ChannelId channel) {
        var waiting = asked.computeIfAbsent(channel, key -> new AtomicInteger());
        var seen = waiting.get();
        var began = System.nanoTime();
        try {
            Observation.createNotStarted("stellwerk.routing", observations).observe(() -> routeAll(channel));
        } catch (Throwable e) {
            log.error("Routing of channel {} broke off and is tried again", channel.value(), e);
        } finally {
            ended(channel, waiting, seen, began);
        }
    }

    /** However a run ended, the channel is free for the next one. */
    private void ended(ChannelId channel, AtomicInteger waiting, int seen, long began) {
        if (!waiting.compareAndSet(seen, 0)) {
            var pause = Math.clamp(2 * (System.nanoTime() - began) / 1_000_000, SHORTEST_PAUSE, LONGEST_PAUSE);
            CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, routers)
                    .execute(() -> run(channel));
        }
    }

    /** A failure leaves the tickets where they are; the sweep comes back to them. */
    private void routeAll(ChannelId channel) {
        try {
            var progress = Optional.of(Progress.NONE);
            while (progress.isPresent()) {
                progress = routing.routeSome(channel, progress.get());
            }
        } catch (RuntimeException e) {
            log.warn("Routing of channel {} failed and is tried again", channel.value(), e);
        }
    }

    @Override
    public void destroy() {
        routers.close();
    }

    @Configuration(proxyBeanMethods = false)
    static class Sweep {

        private static final Duration EVERY = Duration.ofSeconds(30);

        @Bean
        RecurringTask<Void> sweepRoutingQueue(RoutingTriggers triggers) {
            return Tasks.recurring("sweep-routing-queue", Schedules.fixedDelay(EVERY))
                    .execute((instance, context) -> triggers.askAll());
        }

        @Bean
        RandomGenerator chance() {
            return new SecureRandom();
        }
    }
}
