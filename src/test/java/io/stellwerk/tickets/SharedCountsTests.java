package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.CountedStatements;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many windows show how many tickets a view has that piles do not tell apart. */
class SharedCountsTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";
    private static final int WINDOWS = 20;
    private static final int WAKES = 5;

    /** The counting, and another one when something else changed or the first one grew old. */
    private static final int A_FEW = 4;

    @Autowired
    TicketLists lists;

    @Autowired
    TicketLabels labels;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    private final Tag mark = new Tag("mark " + UUID.randomUUID().toString().substring(0, 8));

    private final TicketQuery view = new TicketQuery(
            TicketView.ALL,
            new TicketFilter(List.of(new Criterion.Tagged(mark))),
            TicketSearch.NOTHING,
            TicketSort.LAST_ACTIVITY);

    @Test
    void aWakeCostsOneCountHoweverManyWindowsShowTheView() throws InterruptedException {
        var statements = 0;
        for (var wake = 1; wake <= WAKES; wake++) {
            mark();
            var shown = wake;
            statements += Together.call(Collections.nCopies(WINDOWS, (Callable<Integer>) () -> looks(shown))).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
        assertThat(statements).isLessThanOrEqualTo(WAKES * A_FEW);
    }

    @Test
    void whatComesWhileOthersCountIsCountedToo() throws InterruptedException {
        var marked = new AtomicInteger();
        Together.call(Collections.nCopies(WAKES, (Callable<Boolean>) () -> {
            mark();
            var least = marked.incrementAndGet();
            assertThat(count()).isGreaterThanOrEqualTo(least);
            return true;
        }));

        assertThat(count()).isEqualTo(WAKES);
    }

    /** @return how many statements it took one window to show so many tickets */
    private int looks(long expected) {
        return acting.call(ADMIN, () -> {
            var shown = new AtomicLong();
            var statements = CountedStatements.in(() -> shown.set(lists.count(view)));
            assertThat(shown).hasValue(expected);
            return statements;
        });
    }

    private long count() {
        return acting.call(ADMIN, () -> lists.count(view));
    }

    private void mark() {
        var ticket = customers.write("Marked");
        acting.run(ADMIN, () -> labels.tag(ticket, mark));
    }
}
