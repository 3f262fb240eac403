package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import io.stellwerk.team.SkillId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Tickets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The decisions routing made, for those who may see the ticket. */
@Service
@Retried
public class Decisions {

    private static final TypeReference<List<Considered>> CONSIDERED = new TypeReference<>() {};

    private static final String INSERT = """
            INSERT INTO routing_decision
                (ticket_id, at, type, rule_version, outcome, distribution, winner_id, roll_call_id, place, required)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final JsonMapper json;
    private final Tickets tickets;

    Decisions(JdbcClient jdbc, JdbcOperations batches, JsonMapper json, Tickets tickets) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.tickets = tickets;
    }

    /** The newest decision about a ticket; empty when there was none or the ticket is not theirs to see. */
    @PreAuthorize("isAuthenticated()")
    public Optional<RoutingDecision> of(TicketId ticket) {
        return tickets.isVisible(ticket) ? find(ticket) : Optional.empty();
    }

    void keep(Batch batch, Verdicts verdicts) {
        if (verdicts.list().isEmpty()) {
            return;
        }
        var rollCall = RollCall.of(batch, verdicts);
        var kept = rollCall.isEmpty() ? null : keep(rollCall, batch.now());
        batches.batchUpdate(
                INSERT,
                IntStream.range(0, verdicts.list().size())
                        .mapToObj(place -> row(batch, verdicts.list().get(place), kept, place))
                        .toList());
    }

    private long keep(RollCall rollCall, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO routing_roll_call (at, content) VALUES (:at, :content)")
                .param("at", Utc.of(now))
                .param("content", json.writeValueAsString(rollCall))
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static @Nullable Object[] row(Batch batch, Verdict verdict, @Nullable Long rollCall, int place) {
        var facts = verdict.ticket().facts();
        return new @Nullable Object[] {
            facts.ticket().value(),
            Utc.of(verdict.at()),
            facts.type().name(),
            batch.rule().version(),
            verdict.outcome().name(),
            distribution(batch, verdict).map(Enum::name).orElse(null),
            verdict.winner().map(UserId::value).orElse(null),
            rollCall,
            place,
            verdict.required().isEmpty() ? null : numbers(verdict.required())
        };
    }

    private static Optional<Distribution> distribution(Batch batch, Verdict verdict) {
        return verdict.outcome().asksPool()
                ? batch.rule()
                        .rule()
                        .anyPool()
                        .filter(pool -> !pool.targets().isEmpty())
                        .map(PoolRule::distribution)
                : Optional.empty();
    }

    private static String numbers(Set<SkillId> skills) {
        return skills.stream()
                .map(skill -> Long.toString(skill.value()))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private Optional<RoutingDecision> find(TicketId ticket) {
        return jdbc.sql("""
                        SELECT d.at, d.type, d.rule_version, d.outcome, d.distribution, d.winner_id, d.considered, d.place,
                               d.required, r.content
                        FROM routing_decision d LEFT JOIN routing_roll_call r ON r.id = d.roll_call_id
                        WHERE d.ticket_id = :ticket ORDER BY d.id DESC LIMIT 1
                        """)
                .param("ticket", ticket.value())
                .query((row, number) -> decision(ticket, row))
                .optional();
    }

    private RoutingDecision decision(TicketId ticket, ResultSet row) throws SQLException {
        var outcome = RoutingDecision.Outcome.valueOf(row.getString("outcome"));
        var winner = Optional.ofNullable(row.getObject("winner_id", Long.class)).map(UserId::new);
        return new RoutingDecision(
                ticket,
                Utc.read(row, "at"),
                TicketType.valueOf(row.getString("type")),
                row.getLong("rule_version"),
                outcome,
                Optional.ofNullable(row.getString("distribution")).map(Distribution::valueOf),
                winner,
                considered(row, outcome));
    }

    /** Decisions of the first version wrote everybody down by themselves. */
    private List<Considered> considered(ResultSet row, RoutingDecision.Outcome outcome) throws SQLException {
        @Nullable String alone = row.getString("considered");
        if (alone != null) {
            return json.readValue(alone, CONSIDERED);
        }
        @Nullable String content = row.getString("content");
        if (content == null) {
            return List.of();
        }
        var rollCall = json.readValue(content, RollCall.class);
        var place = row.getInt("place");
        return outcome.asksPool() ? rollCall.pool(place, skills(row.getString("required"))) : rollCall.owner(place);
    }

    private static Set<SkillId> skills(@Nullable String numbers) {
        return numbers == null
                ? Set.of()
                : Arrays.stream(numbers.split(",", -1))
                        .map(Long::valueOf)
                        .map(SkillId::new)
                        .collect(Collectors.toSet());
    }
}
