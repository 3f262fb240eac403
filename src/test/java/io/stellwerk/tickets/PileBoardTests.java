package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.WakeUps;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told that something changed. */
class PileBoardTests extends StellwerkTest {

    @Autowired
    TicketLists lists;

    @Autowired
    Tickets tickets;

    @Autowired
    Statuses statuses;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    PileRows piles;

    @Autowired
    PileBoard board;

    @Test
    void onlyThoseAreToldWhoseListIsAnotherOne() {
        var anna = crews.hire(1).agent();
        var ben = crews.hire(1).agent();
        var toldAnna = new AtomicInteger();
        var toldBen = new AtomicInteger();
        var mine = TicketView.ASSIGNED_TO_ME;
        var annas = acting.call(anna.email().value(), () -> lists.watch(mine, changed -> toldAnna.incrementAndGet()));
        var bens = acting.call(ben.email().value(), () -> lists.watch(mine, changed -> toldBen.incrementAndGet()));

        customers.writeTo(anna.email().value(), "For Anna");
        await().untilAtomic(toldAnna, org.hamcrest.Matchers.greaterThan(0));
        var ofAnna = toldAnna.get();
        customers.writeTo(ben.email().value(), "For Ben");
        await().untilAtomic(toldBen, org.hamcrest.Matchers.greaterThan(0));

        assertThat(toldAnna).hasValue(ofAnna);
        annas.stop();
        bens.stop();
    }

    @Test
    void whoeverAsksIsToldInWhichStatusesSomethingChanged() {
        var anna = crews.hire(1).agent();
        var ticket = customers.writeTo(anna.email().value(), "For Anna");
        var told = new ConcurrentLinkedQueue<ChangedLanes>();
        var watch = board.watch(pile -> pile.isOwnedBy(anna.id()), (Consumer<ChangedLanes>) told::add);
        var fresh = statuses.with(StatusRole.FRESH).id();
        var before = statuses.with(StatusRole.AGENT_REPLIED).id();
        var after = statuses.with(StatusRole.CUSTOMER_REPLIED).id();
        acting.run(anna.email().value(), () -> tickets.changeStatus(ticket, before));
        await().untilAsserted(() -> assertThat(told).anyMatch(changed -> changed.has(before)));
        told.clear();

        acting.run(anna.email().value(), () -> tickets.changeStatus(ticket, after));

        await().untilAsserted(() -> assertThat(told).anyMatch(changed -> changed.has(before) && changed.has(after)));
        assertThat(told).noneMatch(changed -> changed.has(fresh) && !changed.all());
        watch.stop();
    }

    @Test
    void aScreenThatFailsKeepsNothingFromOthers() {
        var anna = crews.hire(1).agent();
        var told = new AtomicInteger();
        var failing = Stream.generate(() -> board.watch(pile -> true, () -> {
                    throw new IllegalStateException("A screen that fails");
                }))
                .limit(50)
                .toList();
        var watch = board.watch(pile -> pile.isOwnedBy(anna.id()), told::incrementAndGet);

        customers.writeTo(anna.email().value(), "For Anna");

        await().untilAtomic(told, org.hamcrest.Matchers.greaterThan(0));
        failing.forEach(WakeUps.Watch::stop);
        watch.stop();
    }

    @Test
    void whatIsAddedUpMeanwhileIsNotMissed() {
        var before = piles.read();
        customers.write("One more");
        var seen = piles.read();
        customers.write("And another one");
        piles.fold();
        var later = piles.read();

        assertThat(seen.changedSince(before))
                .hasValueSatisfying(changed -> assertThat(changed).isNotEmpty());
        assertThat(later.changedSince(seen)).isEmpty();
        assertThat(later.total().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(2
                        + before.total().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }
}
