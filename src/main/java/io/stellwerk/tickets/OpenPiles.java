package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The piles of open tickets of some channels alone, from which every reader's own number is added up. */
@Component
class OpenPiles {

    /** Sets of channels; usually there is one. */
    private static final int MOST = 10;

    /** Nothing but the index is read. */
    private static final String OF_CHANNELS = """
            SELECT t.owner_id, t.team_set, t.routing = 'WAITING' AS waiting, t.snoozed_until IS NOT NULL AS snoozed,
                   t.status_id, COUNT(*) AS tickets
            FROM ticket t FORCE INDEX (ticket_newest)
            WHERE t.shelf = 'DESK' AND t.open = TRUE AND t.channel_id IN (:channels)
            GROUP BY t.owner_id, t.team_set, waiting, snoozed, t.status_id
            """;

    private final JdbcClient jdbc;
    private final SharedAnswers<Set<ChannelId>, Map<Pile, Long>> piles;

    OpenPiles(JdbcClient jdbc, PileBoard board, Clock clock) {
        this.jdbc = jdbc;
        piles = new SharedAnswers<>(board, clock, MOST, Map.of(), (channels, at) -> read(channels));
    }

    Map<Pile, Long> of(Set<ChannelId> channels) {
        return piles.to(channels);
    }

    private Map<Pile, Long> read(Set<ChannelId> channels) {
        return jdbc
                .sql(OF_CHANNELS)
                .param("channels", channels.stream().map(ChannelId::value).toList())
                .query((row, number) -> Map.entry(pile(row), row.getLong("tickets")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Pile pile(ResultSet row) throws SQLException {
        return new Pile(
                true,
                Shelf.DESK,
                row.getBoolean("snoozed"),
                row.getBoolean("waiting"),
                Optional.ofNullable(row.getObject("owner_id", Long.class)).map(UserId::new),
                row.getLong("team_set"),
                new StatusId(row.getLong("status_id")));
    }
}
