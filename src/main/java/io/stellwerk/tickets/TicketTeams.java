package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import io.stellwerk.team.TeamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The teams of many tickets at once. */
@Service
@Retried
public class TicketTeams {

    private final JdbcClient jdbc;
    private final Scopes scopes;

    TicketTeams(JdbcClient jdbc, Scopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** Of those the reader may see; tickets without teams are missing. */
    @PreAuthorize("isAuthenticated()")
    public Map<TicketId, List<TeamId>> of(Collection<TicketId> tickets) {
        return tickets.isEmpty() ? Map.of() : read(tickets);
    }

    private Map<TicketId, List<TeamId>> read(Collection<TicketId> tickets) {
        var visible = scopes.view();
        var teams = new HashMap<TicketId, List<TeamId>>();
        jdbc.sql("SELECT w.ticket_id, w.team_id FROM ticket_team w JOIN ticket t ON t.id = w.ticket_id"
                        + " WHERE t.id IN (:listed) AND " + visible.sql() + " ORDER BY w.team_id")
                .params(visible.parameters())
                .param("listed", tickets.stream().map(TicketId::value).toList())
                .query(row -> {
                    teams.computeIfAbsent(new TicketId(row.getLong("ticket_id")), ticket -> new ArrayList<>())
                            .add(new TeamId(row.getLong("team_id")));
                });
        return teams;
    }
}
