package io.stellwerk.tickets;

import io.stellwerk.team.TeamId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of teams assigned to tickets. */
@Repository
class AssignedTeams {

    private final JdbcClient jdbc;

    AssignedTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(TicketId ticket, Collection<TeamId> teams) {
        jdbc.sql("DELETE FROM ticket_team WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .update();
        teams.forEach(team -> jdbc.sql("INSERT INTO ticket_team (ticket_id, team_id) VALUES (:ticket, :team)")
                .param("ticket", ticket.value())
                .param("team", team.value())
                .update());
    }

    Set<TeamId> of(TicketId ticket) {
        return jdbc
                .sql("SELECT team_id FROM ticket_team WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .query((row, number) -> new TeamId(row.getLong("team_id")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
