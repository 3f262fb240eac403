package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import io.stellwerk.tickets.ChannelId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of turns in the running cycle of each rule's round robin. */
@Repository
class Turns {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Turns(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Map<UserId, Turn> of(ChannelId channel) {
        return jdbc
                .sql("SELECT user_id, turns, last_turn_at FROM routing_turn WHERE channel_id = :channel")
                .param("channel", channel.value())
                .query((row, number) -> Map.entry(
                        new UserId(row.getLong("user_id")),
                        new Turn(row.getInt("turns"), Utc.read(row, "last_turn_at"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Writes down who had turns in this order. */
    void had(ChannelId channel, List<Verdict> inOrder) {
        if (inOrder.stream().anyMatch(Verdict::newCycle)) {
            beginCycle(channel);
        }
        var sinceCycle = new LinkedHashMap<UserId, Turn>();
        for (var verdict : inOrder) {
            if (verdict.newCycle()) {
                sinceCycle.replaceAll((user, turn) -> new Turn(0, turn.last()));
            }
            verdict.winner()
                    .ifPresent(user -> sinceCycle.merge(
                            user,
                            new Turn(1, verdict.at()),
                            (before, one) -> new Turn(before.turns() + 1, one.last())));
        }
        batches.batchUpdate(
                """
                        INSERT INTO routing_turn (channel_id, user_id, turns, last_turn_at) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE turns = turns + VALUES(turns), last_turn_at = VALUES(last_turn_at)
                        """,
                sinceCycle.entrySet().stream()
                        .map(entry -> new Object[] {
                            channel.value(),
                            entry.getKey().value(),
                            entry.getValue().turns(),
                            Utc.of(entry.getValue().last())
                        })
                        .toList());
    }

    private void beginCycle(ChannelId channel) {
        jdbc.sql("UPDATE routing_turn SET turns = 0 WHERE channel_id = :channel AND turns > 0")
                .param("channel", channel.value())
                .update();
    }

    record Turn(int turns, Instant last) {}
}
