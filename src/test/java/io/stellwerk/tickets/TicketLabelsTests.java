package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Priority, category and tags of tickets. */
class TicketLabelsTests extends StellwerkTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    TicketLabels labels;

    @Autowired
    Categories categories;

    @Autowired
    Tickets tickets;

    @Autowired
    Trash trash;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aNewTicketIsOfMediumPriorityAndEachChangeStandsInTheTimeline() {
        var anna = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(anna, "How soon");
        assertThat(shown(anna, ticket).ticket().priority()).isEqualTo(TicketPriority.MEDIUM);

        acting.run(anna, () -> labels.prioritise(ticket, TicketPriority.URGENT));
        acting.run(anna, () -> labels.prioritise(ticket, TicketPriority.URGENT));

        assertThat(shown(anna, ticket).ticket().priority()).isEqualTo(TicketPriority.URGENT);
        assertThat(shown(anna, ticket).timeline())
                .filteredOn(event -> event.kind() == Kind.PRIORITY_CHANGED)
                .extracting(TimelineEvent::before, TimelineEvent::after)
                .containsExactly(tuple(Optional.of("MEDIUM"), Optional.of("URGENT")));
    }

    @Test
    void aDeletedCategoryHandsItsTicketsOn() {
        var anna = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(anna, "What about");
        var billing = category("Billing " + word);
        var money = category("Money " + word);
        acting.run(anna, () -> labels.categorise(ticket, Optional.of(billing.id())));
        assertThat(shown(anna, ticket).ticket().category()).contains(billing.id());

        acting.run(ADMIN, () -> categories.delete(billing, Optional.of(money.id())));

        assertThat(shown(anna, ticket).ticket().category()).contains(money.id());
        acting.run(ADMIN, () -> categories.delete(money, Optional.empty()));
        assertThat(shown(anna, ticket).ticket().category()).isEmpty();
    }

    @Test
    void tagsStickOnceAndAreOfferedOnlyToThoseWhoSeeATicketWithThem() {
        var anna = crews.hire(1).agent().email().value();
        var stranger = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(anna, "Sticky");
        var tag = new Tag("Tag " + word);

        acting.run(anna, () -> labels.tag(ticket, tag));
        acting.run(anna, () -> labels.tag(ticket, new Tag("TAG " + word)));

        assertThat(acting.call(anna, () -> labels.tags(List.of(ticket)))).containsEntry(ticket, List.of(tag));
        assertThat(acting.call(anna, () -> labels.tagsLike("tag " + word, 10))).containsExactly(tag);
        assertThat(acting.call(stranger, () -> labels.tagsLike("Tag " + word, 10)))
                .isEmpty();
        assertThat(acting.call(stranger, () -> labels.tags(List.of(ticket)))).isEmpty();

        acting.run("superadmin@demo.example", () -> trash.delete(ticket));
        assertThat(acting.call(anna, () -> labels.tagsLike("tag " + word, 10))).isEmpty();
        acting.run("superadmin@demo.example", () -> trash.restore(ticket));

        acting.run(anna, () -> labels.untag(ticket, tag));
        assertThat(acting.call(anna, () -> labels.tags(List.of(ticket)))).isEmpty();
    }

    @Test
    void aTicketThatIsGivenAwayInThatMomentIsNotTheirsToLabelAnyMore() {
        var anna = crews.hire(1).agent().email().value();
        var ben = crews.hire(1).agent();
        var ticket = customers.writeTo(anna, "Given away");
        var attempts = List.<Runnable>of(
                () -> labels.prioritise(ticket, TicketPriority.URGENT),
                () -> labels.categorise(ticket, Optional.empty()),
                () -> labels.tag(ticket, new Tag(word)),
                () -> labels.untag(ticket, new Tag(word)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = Objects.requireNonNull(transactions.execute(given -> {
                acting.run(ADMIN, () -> tickets.assign(ticket, ben.id()));
                var waiting = attempts.stream()
                        .map(attempt -> threads.submit(() -> acting.run(anna, attempt)))
                        .toList();
                await().until(() -> waitingFor(ticket) == attempts.size());
                return waiting;
            }));
            assertThat(running)
                    .allSatisfy(attempt ->
                            assertThatThrownBy(attempt::get).hasCauseInstanceOf(AccessDeniedException.class));
        }
        assertThat(shown(ADMIN, ticket).ticket().priority()).isEqualTo(TicketPriority.MEDIUM);
    }

    private long waitingFor(TicketId ticket) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM information_schema.processlist
                        WHERE id <> CONNECTION_ID() AND time_ms > 50 AND info LIKE CONCAT('% ticket %', :ticket, '%')
                        """).param("ticket", ticket.value()).query(Long.class).single();
    }

    @Test
    void whatNobodyWouldFindAgainIsNoTag() {
        assertThat(Tag.of("  #refund,\n due ")).contains(new Tag("refund due"));
        assertThat(Tag.of(" # ")).isEmpty();
        assertThat(Tag.of("x".repeat(Tag.LONGEST + 1))).isEmpty();
    }

    private Category category(String name) {
        assertThat(acting.call(ADMIN, () -> categories.create(name))).isEqualTo(PipelineResult.SAVED);
        return categories.all().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private TicketDetails shown(String reader, TicketId ticket) {
        return acting.call(reader, () -> tickets.show(ticket)).orElseThrow();
    }
}
