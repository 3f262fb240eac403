package io.stellwerk.team.ui;

import io.stellwerk.accounts.AccountStatus;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.HandOvers;
import io.stellwerk.accounts.Invites;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Users;
import io.stellwerk.team.Membership;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Skills;
import io.stellwerk.team.Staff;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.TeamPlans;
import io.stellwerk.team.Teams;
import io.stellwerk.team.ui.HandOverDialog.Leaving;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the screen of one user reads. */
@Component
class UserDesk {

    private final Accounts accounts;
    private final Users users;
    private final Invites invites;
    private final Presets presets;
    private final HandOvers handOvers;
    private final Staff staff;
    private final Seats seats;
    private final Teams teams;
    private final TeamPlans plans;
    private final Skills skills;

    UserDesk(
            Accounts accounts,
            Users users,
            Invites invites,
            Presets presets,
            HandOvers handOvers,
            Staff staff,
            Seats seats,
            Teams teams,
            TeamPlans plans,
            Skills skills) {
        this.accounts = accounts;
        this.users = users;
        this.invites = invites;
        this.presets = presets;
        this.handOvers = handOvers;
        this.staff = staff;
        this.seats = seats;
        this.teams = teams;
        this.plans = plans;
        this.skills = skills;
    }

    Optional<Person> find(UserId user) {
        return accounts.find(user).filter(person -> person.status() != AccountStatus.WITHDRAWN);
    }

    boolean isMe(UserId user) {
        return accounts.me().id().equals(user);
    }

    boolean mayChange(UserId user) {
        return users.mayChange(user);
    }

    Optional<Instant> inviteEnds(UserId user) {
        return invites.endOf(user);
    }

    /** Why the mail of the invitation was not delivered. */
    Optional<String> inviteRefusal(UserId user) {
        return invites.refusalOf(user);
    }

    /** The roles one may give; for somebody above oneself also the one they have. */
    UserChoices choices(UserId user) {
        return new UserChoices(mayChange(user) ? presets.assignable() : presets.all(), teams.all(), skills.all());
    }

    Leaving leaving(UserId user) {
        return new Leaving(
                handOvers.openTickets(user),
                handOvers.mayChoose(user),
                staff.rulesNaming(user),
                leftBehind(user),
                successors(user));
    }

    /** Their main team, if rules name it and nobody else in it can get tickets. */
    Optional<Unstaffed> leftBehind(UserId user) {
        return teams.mainTeam(user)
                .filter(team -> isTheOnlySeatHolder(user, team))
                .map(team -> new Unstaffed(name(team), plans.rules(team)))
                .filter(team -> !team.rules().isEmpty());
    }

    private boolean isTheOnlySeatHolder(UserId user, TeamId team) {
        var members = teams.members(Set.of(team)).stream()
                .filter(Membership::main)
                .map(Membership::user)
                .toList();
        return accounts.byId(seats.holders(members)).values().stream()
                .filter(Person::active)
                .map(Person::id)
                .toList()
                .equals(List.of(user));
    }

    private String name(TeamId team) {
        return teams.all().stream()
                .filter(each -> each.id().equals(team))
                .map(Team::name)
                .findFirst()
                .orElse("–");
    }

    private List<Person> successors(UserId user) {
        var possible = accounts.everybody().stream()
                .filter(person -> person.active()
                        && person.worksOnTickets()
                        && !person.id().equals(user))
                .toList();
        var holders = seats.holders(possible.stream().map(Person::id).toList());
        return possible.stream().filter(person -> holders.contains(person.id())).toList();
    }
}
