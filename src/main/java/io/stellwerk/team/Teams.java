package io.stellwerk.team;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Teams and who is in them. */
@Service
@Retried
public class Teams {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    Teams(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public TeamId create(String name) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO team (name) VALUES (:name)")
                .param("name", name.strip())
                .update(key);
        written("team-created", name);
        return new TeamId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** Makes this the user's main team; the one before becomes an extra team. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void joinAsMain(UserId user, TeamId team) {
        jdbc.sql("UPDATE team_member SET main = NULL WHERE user_id = :user AND main = TRUE")
                .param("user", user.value())
                .update();
        join(user, team, true);
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void joinAsExtra(UserId user, TeamId team) {
        join(user, team, null);
    }

    @Unrestricted("Names of teams are no secret; routing reads them without anybody logged in")
    public List<Team> all() {
        return jdbc.sql("SELECT id, name FROM team ORDER BY name")
                .query((row, number) -> new Team(new TeamId(row.getLong("id")), row.getString("name")))
                .list();
    }

    @Unrestricted("Routing reads it without anybody logged in")
    public List<Membership> members(Collection<TeamId> teams) {
        return teams.isEmpty() ? List.of() : memberships("team_id IN (:ids)", ids(teams));
    }

    @Unrestricted("Routing reads it without anybody logged in")
    public List<Membership> of(UserId user) {
        return memberships("user_id IN (:ids)", Set.of(user.value()));
    }

    /** The main teams of these people, who may be many. */
    @Unrestricted("Lists show it beside names")
    public List<Membership> ofAll(Collection<UserId> users) {
        return users.isEmpty()
                ? List.of()
                : memberships(
                        "user_id IN (:ids)", users.stream().map(UserId::value).collect(Collectors.toSet()));
    }

    @Unrestricted("Routing reads it without anybody logged in")
    public Optional<TeamId> mainTeam(UserId user) {
        return of(user).stream().filter(Membership::main).map(Membership::team).findFirst();
    }

    private List<Membership> memberships(String condition, Collection<Long> ids) {
        return jdbc.sql("SELECT team_id, user_id, main FROM team_member WHERE " + condition
                        + " ORDER BY team_id, user_id")
                .param("ids", ids)
                .query((row, number) -> new Membership(
                        new TeamId(row.getLong("team_id")), new UserId(row.getLong("user_id")), row.getBoolean("main")))
                .list();
    }

    private void join(UserId user, TeamId team, @org.jspecify.annotations.Nullable Boolean main) {
        jdbc.sql("""
                        INSERT INTO team_member (team_id, user_id, main) VALUES (:team, :user, :main)
                        ON DUPLICATE KEY UPDATE main = VALUES(main)
                        """)
                .param("team", team.value())
                .param("user", user.value())
                .param("main", main)
                .update();
        written("team-joined", "user " + user.value() + ", team " + team.value());
    }

    private void written(String action, String object) {
        audit.happened(AuditCategory.PEOPLE, action, object);
    }

    private static Set<Long> ids(Collection<TeamId> teams) {
        return teams.stream().map(TeamId::value).collect(Collectors.toSet());
    }
}
