package io.stellwerk.team;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Users;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Changes teams with their members, skills and place below another team, all at once or not at all. */
@Service
@Retried
public class TeamPlans {

    private final Users users;
    private final TeamRows rows;
    private final Teams teams;
    private final OwnReach reach;
    private final Skills skills;
    private final PeopleNames names;
    private final PeopleChanges changes;
    private final AuditLog audit;
    private final ObjectProvider<Uses> uses;
    private final ObjectProvider<OpenTicketCounts> tickets;

    TeamPlans(
            Users users,
            TeamRows rows,
            Teams teams,
            OwnReach reach,
            Skills skills,
            PeopleNames names,
            PeopleChanges changes,
            AuditLog audit,
            ObjectProvider<Uses> uses,
            ObjectProvider<OpenTicketCounts> tickets) {
        this.users = users;
        this.rows = rows;
        this.teams = teams;
        this.reach = reach;
        this.skills = skills;
        this.names = names;
        this.changes = changes;
        this.audit = audit;
        this.uses = uses;
        this.tickets = tickets;
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public Optional<TeamSettings> find(TeamId team) {
        return rows.version(team).map(version -> new TeamSettings(team, stored(team), version));
    }

    /** @throws TeamsOutOfReach when main members come from teams that are not one's own to change, or this one would not be */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public TeamSaving create(TeamPlan plan) {
        takeTurns();
        if (rows.isTaken(plan.name(), Optional.empty())) {
            return new TeamSaving.NameTaken();
        }
        var team = rows.add(plan.name());
        write(team, plan, new TeamPlan(plan.name(), Optional.empty(), Set.of(), Set.of(), Set.of()));
        reach.mustReach(Set.of(team));
        audit.changed(AuditCategory.PEOPLE, "team-created", plan.name(), Map.of(), readable(plan));
        return new TeamSaving.Saved(team);
    }

    /**
     * Changes what differs, unless somebody else changed the team meanwhile, or who is in it by another form.
     *
     * @param seen what the plan was made from
     * @throws TeamsOutOfReach when it is not one's own to say who is in these teams, or who sees their tickets
     */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public TeamSaving change(TeamSettings seen, TeamPlan plan) {
        var team = seen.id();
        takeTurns();
        if (find(team).filter(seen::equals).isEmpty()) {
            return new TeamSaving.Outdated();
        }
        if (rows.isTaken(plan.name(), Optional.of(team))) {
            return new TeamSaving.NameTaken();
        }
        var circle = plan.parent().flatMap(parent -> rows.tree().circle(team, parent));
        return circle.<TeamSaving>map(way -> new TeamSaving.Circle(named(way))).orElseGet(() -> changed(team, plan));
    }

    /** Nothing happens when somebody else deleted it meanwhile. @throws TeamInUse when rules, open tickets or other teams refer to it; TeamsOutOfReach when it is not one's own to change */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void delete(TeamId team) {
        takeTurns();
        if (rows.version(team).isEmpty()) {
            return;
        }
        var members = both(stored(team));
        tickets.forEach(module -> module.hold(members));
        rows.lock(team);
        var use = use(team);
        if (!use.isNone()) {
            throw new TeamInUse(use);
        }
        reach.mustReach(Set.of(team));
        var before = stored(team);
        tickets.forEach(module -> module.forget(team));
        rows.delete(team);
        audit.changed(AuditCategory.PEOPLE, "team-deleted", before.name(), readable(before), Map.of());
        changes.happenedToTeams();
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public TeamUse use(TeamId team) {
        var children = teams.tree().parents().entrySet().stream()
                .filter(entry -> entry.getValue().equals(team))
                .map(Map.Entry::getKey)
                .toList();
        return new TeamUse(
                named(children),
                uses.orderedStream().flatMap(module -> module.of(team).stream()).toList(),
                tickets.stream()
                        .mapToLong(module -> module.ofTeams(Set.of(team)).getOrDefault(team, 0L))
                        .sum());
    }

    /** Names of the routing rules that give tickets to its members. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public List<String> rules(TeamId team) {
        return uses.orderedStream()
                .flatMap(module -> module.givingTicketsTo(team).stream())
                .toList();
    }

    /** Waits for whoever changes a team or a person: both forms say who is in which team. */
    private void takeTurns() {
        users.takeTurns();
        rows.takeTurns();
    }

    private TeamSaving changed(TeamId team, TeamPlan plan) {
        var before = stored(team);
        if (!hasSameMembers(plan, before) || !plan.parent().equals(before.parent())) {
            reach.mustReach(Set.of(team));
        }
        write(team, plan, before);
        audit.changed(AuditCategory.PEOPLE, "team-changed", before.name(), readable(before), readable(plan));
        return new TeamSaving.Saved(team);
    }

    private void write(TeamId team, TeamPlan plan, TeamPlan before) {
        reach.mustReach(rows.otherMainTeams(without(plan.main(), before.main()), team));
        if (plan.parent().filter(parent -> teams.hold(Set.of(parent)).isEmpty()).isPresent()) {
            throw new ChoiceGone();
        }
        hold(plan, before);
        rows.update(team, plan.name(), plan.parent());
        rows.leave(team, without(without(both(before), plan.main()), plan.extra()));
        rows.joinAsMain(team, without(plan.main(), before.main()));
        rows.joinAsExtra(team, without(plan.extra(), before.extra()));
        if (!plan.skills().equals(before.skills())) {
            skills.setOf(team, plan.skills());
        }
        changes.happenedToTeams();
    }

    private static boolean hasSameMembers(TeamPlan one, TeamPlan other) {
        return one.main().equals(other.main()) && one.extra().equals(other.extra());
    }

    /** Nobody who comes or goes gets a ticket by the old membership. */
    private void hold(TeamPlan plan, TeamPlan before) {
        var touched = both(plan);
        touched.addAll(both(before));
        tickets.forEach(module -> module.hold(touched));
    }

    private TeamPlan stored(TeamId team) {
        return new TeamPlan(
                name(team),
                Optional.ofNullable(rows.tree().parents().get(team)),
                rows.members(team, true),
                rows.members(team, false),
                skills.of(team));
    }

    private Map<String, Object> readable(TeamPlan plan) {
        return Map.of(
                "name", plan.name(),
                "parent", plan.parent().map(this::name).orElse(""),
                "mainMembers", names.of(plan.main()),
                "extraMembers", names.of(plan.extra()),
                "skills", skills.named(plan.skills()));
    }

    private List<String> named(Collection<TeamId> ids) {
        return ids.stream().map(this::name).toList();
    }

    private String name(TeamId team) {
        return Objects.requireNonNullElse(
                teams.all().stream()
                        .collect(Collectors.toMap(Team::id, Team::name))
                        .get(team),
                "?");
    }

    private static Set<UserId> both(TeamPlan plan) {
        var both = new HashSet<>(plan.main());
        both.addAll(plan.extra());
        return both;
    }

    private static Set<UserId> without(Set<UserId> users, Set<UserId> others) {
        var rest = new HashSet<>(users);
        rest.removeAll(others);
        return rest;
    }
}
