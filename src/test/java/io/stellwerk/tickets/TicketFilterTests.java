package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.accounts.UserId;
import io.stellwerk.tickets.Criterion.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What filters keep in addresses. */
class TicketFilterTests {

    private static final TicketFilter SOME = new TicketFilter(List.of(
            new Criterion.OwnedByMe(),
            new Criterion.Unowned(),
            new Criterion.OwnedBy(new UserId(7)),
            new Criterion.WithPriority(TicketPriority.HIGH),
            new Criterion.InStatus(new StatusId(3)),
            new Criterion.Tagged(new Tag("refund due")),
            new Criterion.OnDay(Field.OPENED_FROM, LocalDate.of(2026, 11, 1))));

    @Test
    void anAddressLeadsBackToTheSameFilter() {
        assertThat(TicketFilter.of(SOME.parameters())).isEqualTo(SOME);
    }

    @Test
    void theOrderInWhichItWasChosenMeansNothing() {
        assertThat(new TicketFilter(SOME.criteria().reversed())).isEqualTo(SOME);
    }

    @Test
    void garbageIsPassedOver() {
        assertThat(TicketFilter.of(Map.of(
                        "owner", List.of("somebody", "-1", "9".repeat(40), "7"),
                        "priority", List.of("hi", "'; DROP TABLE ticket"),
                        "opened-from", List.of("yesterday", "2026-13-01", "+999999999-01-01"),
                        "colour", List.of("red"))))
                .isEqualTo(new TicketFilter(List.of(new Criterion.OwnedBy(new UserId(7)))));
    }

    @Test
    void oneFieldIsReplacedAndTheOthersStay() {
        var changed = SOME.with(Field.OWNER, List.of(new Criterion.Unowned()));

        assertThat(changed.of(Field.OWNER)).containsExactly(new Criterion.Unowned());
        assertThat(changed.of(Field.PRIORITY)).isEqualTo(SOME.of(Field.PRIORITY));
        assertThat(changed.without(new Criterion.Unowned()).of(Field.OWNER)).isEmpty();
    }
}
