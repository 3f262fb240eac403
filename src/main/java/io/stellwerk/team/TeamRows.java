package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of teams. */
@Repository
class TeamRows {

    private final JdbcClient jdbc;

    TeamRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever changes the tree of teams waits for whoever does so already. */
    void takeTurns() {
        jdbc.sql("SELECT id FROM team ORDER BY id FOR UPDATE").query(Long.class).list();
    }

    TeamId add(String name) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO team (name) VALUES (:name)").param("name", name).update(key);
        return new TeamId(Objects.requireNonNull(key.getKey()).longValue());
    }

    List<Team> all() {
        return jdbc.sql("SELECT id, name FROM team ORDER BY name")
                .query((row, number) -> new Team(new TeamId(row.getLong("id")), row.getString("name")))
                .list();
    }

    Set<TeamId> of(UserId user) {
        return Set.copyOf(jdbc.sql("SELECT team_id FROM team_member WHERE user_id = :user")
                .param("user", user.value())
                .query((row, number) -> new TeamId(row.getLong("team_id")))
                .list());
    }

    /** The main teams that these people have instead of {@code team}. */
    Set<TeamId> otherMainTeams(Collection<UserId> users, TeamId team) {
        return users.isEmpty()
                ? Set.of()
                : jdbc
                        .sql(
                                "SELECT team_id FROM team_member WHERE main = TRUE AND user_id IN (:users) AND team_id <> :team")
                        .param("users", users.stream().map(UserId::value).toList())
                        .param("team", team.value())
                        .query((row, number) -> new TeamId(row.getLong("team_id")))
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
    }

    /** Whoever refers to the team in this moment is waited for. @return whether it is there */
    boolean lock(TeamId team) {
        return jdbc.sql("SELECT id FROM team WHERE id = :id FOR UPDATE")
                .param("id", team.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    Optional<Long> version(TeamId team) {
        return jdbc.sql("SELECT version FROM team WHERE id = :id")
                .param("id", team.value())
                .query(Long.class)
                .optional();
    }

    boolean isTaken(String name, Optional<TeamId> by) {
        return jdbc.sql("SELECT COUNT(*) FROM team WHERE name = :name AND id <> :id")
                        .param("name", name)
                        .param("id", by.map(TeamId::value).orElse(0L))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void update(TeamId team, String name, Optional<TeamId> parent) {
        jdbc.sql("UPDATE team SET name = :name, parent_id = :parent, version = version + 1 WHERE id = :id")
                .param("name", name)
                .param("parent", parent.map(TeamId::value).orElse(null))
                .param("id", team.value())
                .update();
    }

    void delete(TeamId team) {
        List.of("team_member", "team_skill")
                .forEach(table -> jdbc.sql("DELETE FROM " + table + " WHERE team_id = :id")
                        .param("id", team.value())
                        .update());
        jdbc.sql("DELETE FROM team WHERE id = :id").param("id", team.value()).update();
    }

    TeamTree tree() {
        return new TeamTree(jdbc
                .sql("SELECT id, parent_id FROM team WHERE parent_id IS NOT NULL")
                .query((row, number) -> Map.entry(new TeamId(row.getLong("id")), new TeamId(row.getLong("parent_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void leave(TeamId team, Collection<UserId> users) {
        users.forEach(user -> jdbc.sql("DELETE FROM team_member WHERE team_id = :team AND user_id = :user")
                .param("team", team.value())
                .param("user", user.value())
                .update());
    }

    /** Makes this the main team of all of them; the one each had before becomes an extra team. */
    void joinAsMain(TeamId team, Collection<UserId> users) {
        users.forEach(user -> {
            jdbc.sql("UPDATE team_member SET main = NULL WHERE user_id = :user AND main = TRUE")
                    .param("user", user.value())
                    .update();
            join(team, user, Optional.of(true));
        });
    }

    void joinAsExtra(TeamId team, Collection<UserId> users) {
        users.forEach(user -> join(team, user, Optional.empty()));
    }

    Set<UserId> members(TeamId team, boolean main) {
        return Set.copyOf(jdbc.sql("SELECT user_id FROM team_member WHERE team_id = :team AND main IS "
                        + (main ? "NOT NULL" : "NULL"))
                .param("team", team.value())
                .query((row, number) -> new UserId(row.getLong("user_id")))
                .list());
    }

    private void join(TeamId team, UserId user, Optional<Boolean> main) {
        jdbc.sql("""
                        INSERT INTO team_member (team_id, user_id, main) VALUES (:team, :user, :main)
                        ON DUPLICATE KEY UPDATE main = VALUES(main)
                        """)
                .param("team", team.value())
                .param("user", user.value())
                .param("main", main.orElse(null))
                .update();
    }
}
