package io.stellwerk.team;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Teams and who is in them. */
@Service
@Retried
public class Teams {

    /** Woken when a team comes, goes or is another one, and when somebody comes to one or leaves it. */
    public static final Topic ALL = new Topic("teams");

    private final JdbcClient jdbc;
    private final TeamRows rows;
    private final OwnReach reach;
    private final PeopleNames names;
    private final PeopleChanges changes;
    private final AuditLog audit;

    Teams(JdbcClient jdbc, TeamRows rows, OwnReach reach, PeopleNames names, PeopleChanges changes, AuditLog audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reach = reach;
        this.names = names;
        this.changes = changes;
        this.audit = audit;
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public TeamId create(String name) {
        var team = rows.add(name.strip());
        audit.happened(AuditCategory.PEOPLE, "team-created", name.strip());
        return team;
    }

    /**
     * Makes this the user's main team; the one before becomes an extra team.
     *
     * @throws TeamsOutOfReach when it is not one's own to say who is in these teams
     */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void joinAsMain(UserId user, TeamId team) {
        reach.mustReach(Set.of(team));
        reach.mustReach(rows.otherMainTeams(Set.of(user), team));
        rows.joinAsMain(team, Set.of(user));
        joined(user, team);
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void joinAsExtra(UserId user, TeamId team) {
        reach.mustReach(Set.of(team));
        rows.joinAsExtra(team, Set.of(user));
        joined(user, team);
    }

    /** Which team stands above which. */
    @Unrestricted("Scopes read it, and it is no secret")
    public TeamTree tree() {
        return rows.tree();
    }

    @Unrestricted("Names of teams are no secret; routing reads them without anybody logged in")
    public List<Team> all() {
        return rows.all();
    }

    /** Those that are still there; none of them is deleted until the transaction around this ends. */
    @Unrestricted("Tickets go to teams without anybody logged in, and names are not told")
    public Set<TeamId> hold(Collection<TeamId> teams) {
        return teams.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("SELECT id FROM team WHERE id IN (:ids) ORDER BY id LOCK IN SHARE MODE")
                        .param("ids", ids(teams))
                        .query((row, number) -> new TeamId(row.getLong("id")))
                        .list());
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

    private void joined(UserId user, TeamId team) {
        audit.happened(AuditCategory.PEOPLE, "team-joined", names.of(user) + ", " + name(team));
        changes.happenedToTeams();
    }

    private String name(TeamId team) {
        return all().stream()
                .filter(any -> any.id().equals(team))
                .findFirst()
                .map(Team::name)
                .orElse("?");
    }

    private static Set<Long> ids(Collection<TeamId> teams) {
        return teams.stream().map(TeamId::value).collect(Collectors.toSet());
    }
}
