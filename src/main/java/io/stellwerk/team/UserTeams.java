package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The teams of one person, written at once. */
@Repository
class UserTeams {

    private final JdbcClient jdbc;

    UserTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(UserId user, Optional<TeamId> main, Set<TeamId> extra) {
        jdbc.sql("DELETE FROM team_member WHERE user_id = :user")
                .param("user", user.value())
                .update();
        main.ifPresent(team -> jdbc.sql("INSERT INTO team_member (team_id, user_id, main) VALUES (:team, :user, TRUE)")
                .param("team", team.value())
                .param("user", user.value())
                .update());
        extra.stream()
                .filter(team -> main.filter(team::equals).isEmpty())
                .forEach(team -> jdbc.sql("INSERT INTO team_member (team_id, user_id) VALUES (:team, :user)")
                        .param("team", team.value())
                        .param("user", user.value())
                        .update());
    }
}
