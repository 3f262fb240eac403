package io.stellwerk.tickets;

import io.stellwerk.team.TeamId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The combinations of teams that tickets have, each with a number that stands in the ticket, so that lists of a team seek
 * in an index. A combination is never changed or deleted.
 */
@Repository
class TeamSets {

    /** The number of no team at all. */
    static final long NONE = 0;

    private final JdbcClient jdbc;
    private final Map<Long, Set<TeamId>> known = new ConcurrentHashMap<>(Map.of(NONE, Set.of()));

    TeamSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long numberOf(Set<TeamId> teams) {
        if (teams.isEmpty()) {
            return NONE;
        }
        var written = written(teams);
        return find(written).orElseGet(() -> add(written));
    }

    /** Those with at least one of these teams. */
    Set<Long> meeting(Collection<TeamId> teams) {
        return teams.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("SELECT id FROM team_set WHERE CONCAT(',', teams, ',') RLIKE :any")
                        .param(
                                "any",
                                teams.stream().map(TeamSets::written).collect(Collectors.joining("|", ",(", "),")))
                        .query(Long.class)
                        .list());
    }

    /** Whether at least one of the teams is in it. */
    boolean meets(long number, Set<TeamId> teams) {
        return !Collections.disjoint(teamsOf(number), teams);
    }

    Set<TeamId> teamsOf(long number) {
        var teams = known.get(number);
        return teams == null ? read(number) : teams;
    }

    private Set<TeamId> read(long number) {
        var teams = Arrays.stream(jdbc.sql("SELECT teams FROM team_set WHERE id = :id")
                        .param("id", number)
                        .query(String.class)
                        .single()
                        .split(",", -1))
                .map(team -> new TeamId(Long.parseLong(team)))
                .collect(Collectors.toUnmodifiableSet());
        known.put(number, teams);
        return teams;
    }

    private Optional<Long> find(String written) {
        return jdbc.sql("SELECT id FROM team_set WHERE teams = :teams")
                .param("teams", written)
                .query(Long.class)
                .optional();
    }

    private long add(String written) {
        jdbc.sql("INSERT IGNORE INTO team_set (teams) VALUES (:teams)")
                .param("teams", written)
                .update();
        return find(written).orElseThrow();
    }

    private static String written(Set<TeamId> teams) {
        return teams.stream()
                .sorted(Comparator.comparingLong(TeamId::value))
                .map(TeamSets::written)
                .collect(Collectors.joining(","));
    }

    private static String written(TeamId team) {
        return String.valueOf(team.value());
    }
}
