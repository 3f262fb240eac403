package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was told of a clock is told again only when its moment has really moved. */
class SlaNewsTests {

    private static final TicketId TICKET = new TicketId(1);
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant OPENED = NOW.minus(Duration.ofHours(1));

    @Test
    void whatANodeToldWhoseClockIsAheadIsNotToldAgain() {
        var news = newsAfterBeingOverdue();

        assertThat(news.alarm(TICKET, dueAt(NOW.plusSeconds(5)))).isEmpty();
        assertThat(news.early()).containsEntry(TICKET, List.of());
    }

    @Test
    void whatWasToldByAGoalThatWasTooShortIsToldWhenItsTimeComes() {
        var due = NOW.plus(Duration.ofMinutes(30));
        var news = newsAfterBeingOverdue();

        assertThat(news.alarm(TICKET, dueAt(due))).contains(due);
        assertThat(news.early().get(TICKET)).hasSize(1);
    }

    private static SlaNews newsAfterBeingOverdue() {
        var told = new SlaNotice(SlaGoal.FIRST_REPLY, OPENED, SlaState.OVERDUE, Instant.EPOCH);
        return new SlaNews(Map.of(TICKET, List.of(told)), (ticket, notice) -> false, NOW);
    }

    private static TicketSla dueAt(Instant due) {
        var clock = new SlaClock(
                SlaGoal.FIRST_REPLY, OPENED, Optional.empty(), Optional.empty(), Optional.of(due), Optional.empty());
        return new TicketSla("Policy", List.of(clock));
    }
}
