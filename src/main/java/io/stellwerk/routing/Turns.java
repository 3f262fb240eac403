package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import io.stellwerk.tickets.ChannelId;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of turns in the running cycle of each rule's round robin. */
@Repository
class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    void beginCycle(ChannelId channel) {
        jdbc.sql("UPDATE routing_turn SET turns = 0 WHERE channel_id = :channel AND turns > 0")
                .param("channel", channel.value())
                .update();
    }

    void had(ChannelId channel, UserId user, Instant now) {
        jdbc.sql("""
                        INSERT INTO routing_turn (channel_id, user_id, turns, last_turn_at) VALUES (:channel, :user, 1, :now)
                        ON DUPLICATE KEY UPDATE turns = turns + 1, last_turn_at = VALUES(last_turn_at)
                        """)
                .param("channel", channel.value())
                .param("user", user.value())
                .param("now", Utc.of(now))
                .update();
    }

    record Turn(int turns, Instant last) {}
}
