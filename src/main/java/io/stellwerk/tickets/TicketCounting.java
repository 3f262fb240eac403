package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Topic;
import io.stellwerk.team.OpenStatus;
import io.stellwerk.team.OpenTicketCounts;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.TicketCounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the team module, which knows no tickets, how many of them there are. */
@Component
class TicketCounting implements OpenTicketCounts {

    private final Workloads workloads;
    private final Statuses statuses;
    private final AssignedTeams assignedTeams;
    private final CustomViews views;
    private final JdbcClient jdbc;

    TicketCounting(
            Workloads workloads, Statuses statuses, AssignedTeams assignedTeams, CustomViews views, JdbcClient jdbc) {
        this.statuses = statuses;
        this.workloads = workloads;
        this.assignedTeams = assignedTeams;
        this.views = views;
        this.jdbc = jdbc;
    }

    @Override
    public Map<UserId, TicketCounts> of(Collection<UserId> users) {
        return workloads.openByType(users).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> counts(entry.getValue())));
    }

    @Override
    public Map<TeamId, Long> ofTeams(Collection<TeamId> teams) {
        if (teams.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT x.team_id, COUNT(*) AS tickets FROM ticket_team x JOIN ticket t ON t.id = x.ticket_id
                        WHERE x.team_id IN (:teams) AND t.open = TRUE GROUP BY x.team_id
                        """)
                .param("teams", teams.stream().map(TeamId::value).collect(Collectors.toSet()))
                .query((row, number) -> Map.entry(new TeamId(row.getLong("team_id")), row.getLong("tickets")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void hold(Collection<UserId> users) {
        workloads.lock(users);
    }

    @Override
    public void forget(TeamId team) {
        assignedTeams.forget(team);
        views.forget(team);
    }

    @Override
    public List<OpenStatus> statuses() {
        return statuses.all().stream()
                .filter(TicketStatus::open)
                .map(status -> new OpenStatus(
                        String.valueOf(status.id().value()),
                        status.name(),
                        status.builtIn().map(Enum::name)))
                .toList();
    }

    @Override
    public Topic topic() {
        return Tickets.ALL;
    }

    private static TicketCounts counts(Map<TicketType, Long> open) {
        return new TicketCounts(
                open.getOrDefault(TicketType.CALLING, 0L),
                open.getOrDefault(TicketType.MESSAGING, 0L),
                open.getOrDefault(TicketType.EMAIL, 0L));
    }
}
