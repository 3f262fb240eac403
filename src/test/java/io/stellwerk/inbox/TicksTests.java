package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.tickets.TicketId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TicksTests {

    private final Ticks ticks = new Ticks();
    private final List<TicketId> shown =
            LongStream.of(9, 8, 7, 6, 5).mapToObj(TicketId::new).toList();

    @Test
    void withShiftAllBetweenAreTickedInTheOrderOfTheListInBothDirections() {
        tick(8, true, false);
        tick(6, true, true);
        assertThat(ticks.tickets()).containsExactlyInAnyOrder(id(8), id(7), id(6));

        tick(9, true, true);
        assertThat(ticks.tickets()).hasSize(4).doesNotContain(id(5));
    }

    @Test
    void withShiftTheyAreUntickedAsWell() {
        ticks.tickAll(shown);
        tick(9, false, false);
        tick(7, false, true);

        assertThat(ticks.tickets()).containsExactlyInAnyOrder(id(6), id(5));
    }

    @Test
    void aTicketThatLeftTheListIsNoLongerTicked() {
        ticks.tickAll(shown);

        ticks.keep(shown.subList(0, 2));

        assertThat(ticks.tickets()).containsExactlyInAnyOrder(id(9), id(8));
    }

    @Test
    void theWholeListTicksAlsoWhatComesIntoSightUntilOneIsUnticked() {
        ticks.tickWholeList(shown.subList(0, 2));
        ticks.keep(shown);
        assertThat(ticks.tickets()).hasSize(5);

        tick(9, false, false);

        assertThat(ticks.isWholeList()).isFalse();
        assertThat(ticks.tickets()).hasSize(4);
    }

    private void tick(long ticket, boolean on, boolean range) {
        ticks.tick(id(ticket), on, range, shown);
    }

    private static TicketId id(long value) {
        return new TicketId(value);
    }
}
