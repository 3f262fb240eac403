package io.stellwerk.tickets;

import io.stellwerk.team.TeamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of teams assigned to tickets. */
@Repository
class AssignedTeams {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final TeamSets sets;

    AssignedTeams(JdbcClient jdbc, JdbcOperations batches, TeamSets sets) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.sets = sets;
    }

    void replace(Map<TicketId, Set<TeamId>> after) {
        write(after);
        groups(after)
                .forEach((teams, tickets) -> jdbc.sql("UPDATE ticket SET team_set = :set WHERE id IN (:tickets)")
                        .param("set", sets.numberOf(teams))
                        .param("tickets", tickets.stream().map(TicketId::value).toList())
                        .update());
    }

    /** For who writes the numbers of their combinations into the tickets. */
    void write(Map<TicketId, Set<TeamId>> after) {
        if (after.isEmpty()) {
            return;
        }
        jdbc.sql("DELETE FROM ticket_team WHERE ticket_id IN (:tickets)")
                .param("tickets", after.keySet().stream().map(TicketId::value).toList())
                .update();
        batches.batchUpdate(
                "INSERT INTO ticket_team (ticket_id, team_id) VALUES (?, ?)",
                after.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(team -> new Object[] {entry.getKey().value(), team.value()}))
                        .toList());
    }

    /** The number of the combination of teams that each ticket has. */
    Map<TicketId, Long> numbers(Map<TicketId, Set<TeamId>> teams) {
        var numbers = new HashMap<TicketId, Long>();
        groups(teams).forEach((set, tickets) -> {
            var number = sets.numberOf(set);
            tickets.forEach(ticket -> numbers.put(ticket, number));
        });
        return numbers;
    }

    private static Map<Set<TeamId>, List<TicketId>> groups(Map<TicketId, Set<TeamId>> teams) {
        return teams.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /** Takes a team that is deleted off all tickets. */
    void forget(TeamId team) {
        jdbc.sql("DELETE FROM ticket_team WHERE team_id = :team")
                .param("team", team.value())
                .update();
        sets.meeting(Set.of(team))
                .forEach(set -> jdbc.sql("UPDATE ticket SET team_set = :now WHERE team_set = :was")
                        .param("now", sets.numberOf(without(team, set)))
                        .param("was", set)
                        .update());
    }

    private Set<TeamId> without(TeamId team, long set) {
        return sets.teamsOf(set).stream().filter(any -> !any.equals(team)).collect(Collectors.toUnmodifiableSet());
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

    /** Tickets without a team are missing. */
    Map<TicketId, Set<TeamId>> ofAll(Collection<TicketId> tickets) {
        return jdbc
                .sql("SELECT ticket_id, team_id FROM ticket_team WHERE ticket_id IN (:tickets)")
                .param("tickets", tickets.stream().map(TicketId::value).toList())
                .query((row, number) ->
                        Map.entry(new TicketId(row.getLong("ticket_id")), new TeamId(row.getLong("team_id"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
