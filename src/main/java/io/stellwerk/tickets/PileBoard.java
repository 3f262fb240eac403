package io.stellwerk.tickets;

import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What this node knows of the piles. Everybody here shares one reading, which is repeated only after something changed,
 * and those are told who watch a pile that did.
 */
@Component
class PileBoard implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PileBoard.class);

    private static final Duration GATHERED = Duration.ofMillis(100);

    /** A change on another node may be heard of late, or never. */
    static final Duration GOOD_FOR = Duration.ofSeconds(1);

    /** Telling takes a tenth of the time at most, however many tickets change. */
    private static final int REST = 9;

    private static final Duration LONGEST_REST = Duration.ofMillis(500);

    /** When the database could not be asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private static final int MANY = 1_000;

    private final PileRows rows;
    private final SharedReading<PilesHere> reading;
    private final Clock clock;
    private final AtomicLong heard = new AtomicLong();
    private final AtomicBoolean telling = new AtomicBoolean();
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final Set<Pile> untold = new HashSet<>();
    private volatile Duration rest = GATHERED;
    private boolean tellEverybody;
    private volatile boolean closed;

    PileBoard(PileRows rows, WakeUps wakeUps, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        reading = new SharedReading<>(PilesHere.NONE, before -> {
            var asOf = heard.get();
            var at = clock.instant();
            var piles = rows.read();
            note(piles, before.piles());
            return new PilesHere(piles, piles.total(), asOf, at);
        });
        wakeUps.watch(Tickets.ALL, this::changed);
    }

    /** At least as new as whatever this node committed before the call. */
    Map<Pile, Long> now() {
        var wanted = heard.get();
        var oldest = clock.instant().minus(GOOD_FOR);
        return reading.get(known -> known.asOf() >= wanted && known.at().isAfter(oldest))
                .total();
    }

    /** How many changes this node heard of. */
    long heard() {
        return heard.get();
    }

    /** As read some time ago, for those who choose between ways to the same end. */
    Share roughly(Predicate<Pile> which) {
        var known = reading.latest().total();
        var tickets = Piles.count(known, which);
        return tickets == 0 ? Share.UNKNOWN : new Share(tickets, Piles.count(known, pile -> true));
    }

    /** Calls {@code onChange} when a ticket came to such a pile, left it, or changed in it. */
    WakeUps.Watch watch(Predicate<Pile> which, Runnable onChange) {
        return watch(which, (ChangedLanes changed) -> onChange.run());
    }

    /** As above, for those who want to know in which statuses. */
    WakeUps.Watch watch(Predicate<Pile> which, Consumer<ChangedLanes> onChange) {
        var watcher = new Watcher(which, onChange);
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private static Executor after(Duration time) {
        return CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, THREADS);
    }

    private void changed() {
        heard.incrementAndGet();
        if (telling.compareAndSet(false, true)) {
            after(rest).execute(this::tell);
        }
    }

    private void tell() {
        var began = System.nanoTime();
        telling.set(false);
        if (!watchers.isEmpty()) {
            tellWatchers();
        }
        var wanted = (System.nanoTime() - began) / 1_000_000 * REST;
        rest = Duration.ofMillis(Math.clamp(wanted, GATHERED.toMillis(), LONGEST_REST.toMillis()));
    }

    private void tellWatchers() {
        try {
            now();
            foldIfMany();
            var news = news();
            watchers.forEach(watcher -> tell(watcher, news.lanes(watcher.which())));
        } catch (RuntimeException e) {
            tellLater(e);
        }
    }

    private void tellLater(RuntimeException failed) {
        if (!closed) {
            log.warn("Could not read what changed; tries again", failed);
            after(PATIENCE).execute(this::changed);
        }
    }

    @Override
    public void destroy() {
        closed = true;
    }

    private static void tell(Watcher watcher, ChangedLanes changed) {
        try {
            if (!changed.isEmpty()) {
                watcher.onChange().accept(changed);
            }
        } catch (RuntimeException e) {
            log.warn("A watcher failed", e);
        }
    }

    /** What is noted is read again and again until it is added up. */
    private void foldIfMany() {
        if (reading.latest().piles().changes().size() > MANY) {
            rows.fold();
        }
    }

    private synchronized void note(Piles now, Piles before) {
        var changed = now.changedSince(before);
        changed.ifPresent(untold::addAll);
        tellEverybody |= changed.isEmpty();
    }

    private synchronized News news() {
        var news = new News(tellEverybody, Set.copyOf(untold));
        untold.clear();
        tellEverybody = false;
        return news;
    }

    private record Watcher(Predicate<Pile> which, Consumer<ChangedLanes> onChange) {}

    private record News(boolean everybody, Set<Pile> piles) {

        ChangedLanes lanes(Predicate<Pile> which) {
            return everybody
                    ? ChangedLanes.ALL
                    : ChangedLanes.of(
                            piles.stream().filter(which).map(Pile::status).collect(Collectors.toSet()));
        }
    }
}
