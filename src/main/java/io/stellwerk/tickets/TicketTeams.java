package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import io.stellwerk.team.TeamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
        var teams = new HashMap<TicketId, List<TeamId>>();
        if (!tickets.isEmpty()) {
            read(tickets).forEach((ticket, found) ->
                    teams.put(ticket, found.stream().map(TeamId::new).toList()));
        }
        return teams;
    }

    private Map<TicketId, TreeSet<Long>> read(Collection<TicketId> tickets) {
        var visible = scopes.view();
        var teams = new HashMap<TicketId, TreeSet<Long>>();
        jdbc.sql("SELECT w.ticket_id, w.team_id FROM ticket_team w JOIN ticket t ON t.id = w.ticket_id"
                        + " WHERE t.id IN (:listed) AND " + visible.sql())
                .params(visible.parameters())
                .param("listed", tickets.stream().map(TicketId::value).toList())
                .query(row -> {
                    teams.computeIfAbsent(new TicketId(row.getLong("ticket_id")), ticket -> new TreeSet<>())
                            .add(row.getLong("team_id"));
                });
        return teams;
    }
}
