package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far a search goes along a list before it asks the index. */
class TextWalkTests {

    private static final int ALL = 1_000_000;
    private static final int MOST = 300;

    @Test
    void aShortListIsWalkedToItsEnd() {
        assertThat(worthwhile(300, 0, 430)).isGreaterThan(130);
        assertThat(worthwhile(3_300, 2, 4_300)).isEqualTo(1_000);
        assertThat(worthwhile(4_300, 2, 4_320)).isGreaterThan(20);
    }

    @Test
    void wordsThatManyTicketsHaveAreFoundAlongTheWay() {
        assertThat(worthwhile(300, 250, 900_000)).isBetween(60, 120);
        assertThat(worthwhile(300, 100, 45_000)).isBetween(600, 660);
    }

    @Test
    void rareWordsInALongListAreLeftToTheIndex() {
        assertThat(worthwhile(300, 0, 45_000)).isZero();
        assertThat(worthwhile(300, 30, 900_000)).isZero();
        assertThat(worthwhile(300, 10, 45_000)).isZero();
    }

    @Test
    void nobodyWalksForeverBecauseAListGrewMeanwhile() {
        assertThat(worthwhile(300, 0, 200)).isZero();
        assertThat(worthwhile(4_600, 200, 4_700)).isZero();
    }

    private static int worthwhile(int tickets, int hits, long length) {
        var steps = IntStream.range(0, tickets)
                .mapToObj(ticket -> new Walked.Step(ticket, Instant.EPOCH, ticket < hits))
                .toList();
        return TextWalk.worthwhile(Walked.NOWHERE.on(steps, tickets), new Share(length, ALL), MOST);
    }
}
