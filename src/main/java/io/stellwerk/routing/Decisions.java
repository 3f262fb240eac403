package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Tickets;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The decisions routing made, for those who may see the ticket. */
@Service
@Retried
public class Decisions {

    private static final TypeReference<List<Considered>> CONSIDERED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Tickets tickets;

    Decisions(JdbcClient jdbc, JsonMapper json, Tickets tickets) {
        this.jdbc = jdbc;
        this.json = json;
        this.tickets = tickets;
    }

    /** The decision about a ticket; empty when there was none or the ticket is not theirs to see. */
    @PreAuthorize("isAuthenticated()")
    public Optional<RoutingDecision> of(TicketId ticket) {
        return tickets.show(ticket).flatMap(visible -> find(ticket));
    }

    /** The newest decision about a ticket stays. */
    void keep(RoutingDecision decision) {
        jdbc.sql("""
                        INSERT INTO routing_decision
                            (ticket_id, at, type, rule_version, outcome, distribution, winner_id, considered)
                        VALUES (:ticket, :at, :type, :version, :outcome, :distribution, :winner, :considered)
                        ON DUPLICATE KEY UPDATE at = VALUES(at), rule_version = VALUES(rule_version),
                            outcome = VALUES(outcome), distribution = VALUES(distribution),
                            winner_id = VALUES(winner_id), considered = VALUES(considered)
                        """)
                .param("ticket", decision.ticket().value())
                .param("at", Utc.of(decision.at()))
                .param("type", decision.type().name())
                .param("version", decision.ruleVersion())
                .param("outcome", decision.outcome().name())
                .param("distribution", decision.distribution().map(Enum::name).orElse(null))
                .param("winner", decision.winner().map(UserId::value).orElse(null))
                .param("considered", json.writeValueAsString(decision.considered()))
                .update();
    }

    private Optional<RoutingDecision> find(TicketId ticket) {
        return jdbc.sql("""
                        SELECT at, type, rule_version, outcome, distribution, winner_id, considered
                        FROM routing_decision WHERE ticket_id = :ticket
                        """)
                .param("ticket", ticket.value())
                .query((row, number) -> new RoutingDecision(
                        ticket,
                        Utc.read(row, "at"),
                        TicketType.valueOf(row.getString("type")),
                        row.getLong("rule_version"),
                        RoutingDecision.Outcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getString("distribution")).map(Distribution::valueOf),
                        Optional.ofNullable(row.getObject("winner_id", Long.class))
                                .map(UserId::new),
                        json.readValue(row.getString("considered"), CONSIDERED)))
                .optional();
    }
}
