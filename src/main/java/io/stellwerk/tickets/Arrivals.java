package io.stellwerk.tickets;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How many tickets come in. */
@Service
@Retried
public class Arrivals {

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tickets opened at this moment or later, by channel; a channel without any is missing. */
    @PreAuthorize("hasRole('" + Role.CHANNELS_AND_SETTINGS + "')")
    public Map<ChannelId, Long> since(Instant from) {
        return jdbc
                .sql("SELECT channel_id, COUNT(*) AS tickets FROM ticket WHERE opened_at >= :from GROUP BY channel_id")
                .param("from", Utc.of(from))
                .query((row, number) -> Map.entry(new ChannelId(row.getLong("channel_id")), row.getLong("tickets")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
