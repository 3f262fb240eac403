package io.stellwerk.team.ui;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Membership;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Skill;
import io.stellwerk.team.Skills;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.TeamPlan;
import io.stellwerk.team.TeamPlans;
import io.stellwerk.team.TeamSaving;
import io.stellwerk.team.TeamSettings;
import io.stellwerk.team.TeamUse;
import io.stellwerk.team.Teams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything the screens of teams read and do, in one place. */
@Component
class TeamDesk {

    private final Teams teams;
    private final TeamPlans plans;
    private final Accounts accounts;
    private final Seats seats;
    private final Skills skills;

    TeamDesk(Teams teams, TeamPlans plans, Accounts accounts, Seats seats, Skills skills) {
        this.teams = teams;
        this.plans = plans;
        this.accounts = accounts;
        this.seats = seats;
        this.skills = skills;
    }

    /** Each team followed by those below it. */
    List<ListedTeam> all() {
        var known = teams.all();
        var parents = teams.tree().parents();
        var members = teams.members(known.stream().map(Team::id).toList());
        var listed = new ArrayList<ListedTeam>();
        known.stream()
                .filter(team -> !parents.containsKey(team.id()))
                .forEach(top -> add(listed, top, Optional.empty(), 0, known, parents, members));
        return listed;
    }

    private static void add(
            List<ListedTeam> listed,
            Team team,
            Optional<String> parent,
            int depth,
            List<Team> known,
            Map<TeamId, TeamId> parents,
            List<Membership> members) {
        listed.add(new ListedTeam(team, parent, depth, count(members, team, true), count(members, team, false)));
        known.stream()
                .filter(child -> team.id().equals(parents.get(child.id())))
                .forEach(child -> add(listed, child, Optional.of(team.name()), depth + 1, known, parents, members));
    }

    private static long count(List<Membership> members, Team team, boolean main) {
        return members.stream()
                .filter(member -> member.team().equals(team.id()) && member.main() == main)
                .count();
    }

    Optional<TeamSettings> find(TeamId team) {
        return plans.find(team);
    }

    TeamSaving create(TeamPlan plan) {
        return plans.create(plan);
    }

    TeamSaving change(TeamSettings seen, TeamPlan plan) {
        return plans.change(seen, plan);
    }

    void delete(TeamId team) {
        plans.delete(team);
    }

    TeamUse use(TeamId team) {
        return plans.use(team);
    }

    List<Team> possibleParents(Optional<TeamId> of) {
        return teams.all().stream()
                .filter(team -> of.filter(team.id()::equals).isEmpty())
                .toList();
    }

    /** Active people, and those of {@code chosen} who are not. */
    List<Person> people(Set<UserId> chosen) {
        return accounts.everybody().stream()
                .filter(person -> person.active() || chosen.contains(person.id()))
                .toList();
    }

    List<Skill> skills() {
        return skills.all();
    }

    /** The main team of each of these people that is another one than {@code team}. */
    Map<UserId, String> otherMainTeams(Collection<UserId> users, Optional<TeamId> team) {
        var names = teams.all().stream().collect(Collectors.toMap(Team::id, Team::name));
        return teams.ofAll(users).stream()
                .filter(member ->
                        member.main() && team.filter(member.team()::equals).isEmpty())
                .collect(Collectors.toMap(Membership::user, member -> names.getOrDefault(member.team(), "?")));
    }

    /** Whether rules name the team, it has a seat holder now, and by this plan would have none. */
    boolean losesItsLastSeatHolder(TeamSettings seen, TeamPlan plan) {
        return holdsASeat(seen.plan().main())
                && !holdsASeat(plan.main())
                && !rules(seen.id()).isEmpty();
    }

    List<String> rules(TeamId team) {
        return plans.rules(team);
    }

    private boolean holdsASeat(Set<UserId> users) {
        return accounts.byId(users).values().stream()
                .filter(Person::active)
                .map(Person::id)
                .anyMatch(seats.holders(users)::contains);
    }
}
