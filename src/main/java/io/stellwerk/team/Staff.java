package io.stellwerk.team;

import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.HandOvers;
import io.stellwerk.accounts.Invitation;
import io.stellwerk.accounts.Invites;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Users;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** People with all that belongs to them, account, seat, teams and skills, changed at once or not at all. */
@Service
@Retried
public class Staff {

    /** Woken when anybody's account, seat, team, skills or limit changes, or what counts for them. */
    public static final Topic ALL = new Topic("staff");

    private final Users users;
    private final PeopleNames names;
    private final Invites invites;
    private final HandOvers handOvers;
    private final Seats seats;
    private final Teams teams;
    private final UserTeams userTeams;
    private final OwnReach reach;
    private final Skills skills;
    private final PersonalRows personal;
    private final ObjectProvider<Uses> uses;
    private final PeopleChanges changes;
    private final AuditLog audit;

    Staff(
            Users users,
            PeopleNames names,
            Invites invites,
            HandOvers handOvers,
            Seats seats,
            Teams teams,
            UserTeams userTeams,
            OwnReach reach,
            Skills skills,
            PersonalRows personal,
            ObjectProvider<Uses> uses,
            PeopleChanges changes,
            AuditLog audit) {
        this.users = users;
        this.names = names;
        this.invites = invites;
        this.handOvers = handOvers;
        this.seats = seats;
        this.teams = teams;
        this.userTeams = userTeams;
        this.reach = reach;
        this.skills = skills;
        this.personal = personal;
        this.uses = uses;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * As {@link Invites#invite}, with a seat and a main team from the beginning.
     *
     * @throws TeamsOutOfReach when it is not one's own to say who is in that team
     * @throws ChoiceGone when it was deleted
     */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public UserId invite(Invitation invitation, Placement placement) {
        var user = invites.invite(invitation);
        if (placement.seat()) {
            seats.grant(user);
        }
        setTeams(user, placement.mainTeam(), Set.of());
        return user;
    }

    /** As {@link Invites#withdraw}; seat, teams and skills are free again, and times and limit are forgotten. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean withdrawInvite(UserId user) {
        if (!invites.withdraw(user)) {
            return false;
        }
        seats.withdraw(user);
        leaveTeams(user);
        setSkills(user, Set.of());
        personal.forget(user);
        return true;
    }

    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public UserSettings settings(UserId user) {
        return new UserSettings(
                users.profile(user),
                seats.holders(Set.of(user)).contains(user),
                mainTeam(user),
                extraTeams(user),
                skills.own(user));
    }

    /**
     * Changes what differs, unless somebody else changed any of it meanwhile.
     *
     * @param seen what the change is based on
     * @param openTickets what happens to them when the seat or the right to edit tickets is taken away
     * @return whether everything still was as seen
     * @throws io.stellwerk.accounts.SuccessorGone when the tickets cannot go to the chosen successor
     * @throws io.stellwerk.accounts.TicketsOutOfReach when they are not one's own to give
     * @throws TeamsOutOfReach when it is not one's own to say who is in these teams
     * @throws ChoiceGone when one of them or of the skills was deleted
     */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean change(UserId user, UserSettings seen, UserSettings wanted, HandOver openTickets) {
        users.takeTurns();
        if (!settings(user).equals(seen)) {
            return false;
        }
        var edited = handOvers.mayEditTickets(user);
        if (!seen.profile().equals(wanted.profile())) {
            users.change(user, seen.profile(), wanted.profile());
        }
        setTeams(user, wanted.mainTeam(), wanted.extraTeams());
        setSkills(user, wanted.skills());
        setSeat(user, seen.seat(), wanted.seat());
        if ((seen.seat() && !wanted.seat()) || (edited && !handOvers.mayEditTickets(user))) {
            handOvers.carryOut(user, openTickets);
        }
        return true;
    }

    /** The routing rules that name this person, ready to be shown. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public List<String> rulesNaming(UserId user) {
        return uses.orderedStream().flatMap(each -> each.of(user).stream()).toList();
    }

    private void setSeat(UserId user, boolean had, boolean has) {
        if (has && !had) {
            seats.grant(user);
        } else if (had && !has) {
            seats.withdraw(user);
        }
    }

    private void setTeams(UserId user, Optional<TeamId> main, Set<TeamId> extra) {
        if (!hasTeams(user, main, extra)) {
            mustBeThere(main, extra);
            reach.mustChange(Set.copyOf(teams.of(user)), memberships(user, main, extra));
            writeTeams(user, main, extra);
        }
    }

    private void writeTeams(UserId user, Optional<TeamId> main, Set<TeamId> extra) {
        var before = readableTeams(user);
        userTeams.replace(user, main, extra);
        audit.changed(AuditCategory.PEOPLE, "teams-of-user-changed", names.of(user), before, readableTeams(user));
        changes.happenedToTeams();
    }

    /** Who never came has no tickets that anybody could lose from sight. */
    private void leaveTeams(UserId user) {
        if (!teams.of(user).isEmpty()) {
            writeTeams(user, Optional.empty(), Set.of());
        }
    }

    private void mustBeThere(Optional<TeamId> main, Set<TeamId> extra) {
        var chosen = new HashSet<>(extra);
        main.ifPresent(chosen::add);
        if (!teams.hold(chosen).containsAll(chosen)) {
            throw new ChoiceGone();
        }
    }

    private static Set<Membership> memberships(UserId user, Optional<TeamId> main, Set<TeamId> extra) {
        return Stream.concat(
                        main.stream().map(team -> new Membership(team, user, true)),
                        extra.stream().map(team -> new Membership(team, user, false)))
                .collect(Collectors.toSet());
    }

    private boolean hasTeams(UserId user, Optional<TeamId> main, Set<TeamId> extra) {
        return mainTeam(user).equals(main) && extraTeams(user).equals(extra);
    }

    private Optional<TeamId> mainTeam(UserId user) {
        return teams.of(user).stream()
                .filter(Membership::main)
                .map(Membership::team)
                .findFirst();
    }

    private Set<TeamId> extraTeams(UserId user) {
        return teams.of(user).stream()
                .filter(membership -> !membership.main())
                .map(Membership::team)
                .collect(Collectors.toSet());
    }

    private void setSkills(UserId user, Set<SkillId> wanted) {
        if (!skills.own(user).equals(wanted)) {
            skills.setOf(user, wanted);
        }
    }

    private Map<String, List<String>> readableTeams(UserId user) {
        var called = teams.all().stream().collect(Collectors.toMap(Team::id, Team::name));
        var byMain = teams.of(user).stream()
                .collect(Collectors.partitioningBy(
                        Membership::main,
                        Collectors.mapping(
                                membership -> String.valueOf(called.get(membership.team())), Collectors.toList())));
        return Map.of(
                "mainTeam", byMain.getOrDefault(true, List.of()), "extraTeams", byMain.getOrDefault(false, List.of()));
    }
}
