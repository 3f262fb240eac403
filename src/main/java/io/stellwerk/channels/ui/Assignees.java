package io.stellwerk.channels.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.Target;
import io.stellwerk.routing.Target.OneUser;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.Membership;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Teams;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a rule can name: active people with a Service seat, and teams. Whoever it names already stays in the list. */
@Component
class Assignees {

    private final Accounts accounts;
    private final Seats seats;
    private final Teams teams;

    Assignees(Accounts accounts, Seats seats, Teams teams) {
        this.accounts = accounts;
        this.seats = seats;
        this.teams = teams;
    }

    List<Assignee> all(Set<? extends Target> chosen) {
        return Stream.concat(teams.all().stream().map(this::valid), users(chosen))
                .toList();
    }

    /** Teams with at least one active member who has a seat, and the chosen ones. */
    List<Assignee> staffedTeams(Set<? extends Target> chosen) {
        var staffed = staffed();
        return teams.all().stream()
                .filter(team -> staffed.contains(team.id()) || chosen.contains(new WholeTeam(team.id())))
                .map(team -> staffed.contains(team.id()) ? valid(team) : unstaffed(team))
                .toList();
    }

    /** The people a round robin takes turns with. */
    List<Person> members(Collection<? extends Target> targets) {
        var ids = Stream.concat(
                        targets.stream().filter(OneUser.class::isInstance).map(target -> ((OneUser) target).user()),
                        teams.members(teamIds(targets)).stream()
                                .filter(Membership::main)
                                .map(Membership::user))
                .collect(Collectors.toSet());
        return accounts.everybody().stream()
                .filter(person -> ids.contains(person.id()))
                .toList();
    }

    private Stream<Assignee> users(Set<? extends Target> chosen) {
        var everybody = accounts.everybody();
        var holders = seats.holders(everybody.stream().map(Person::id).toList());
        return everybody.stream()
                .filter(person ->
                        (person.active() && holders.contains(person.id())) || chosen.contains(new OneUser(person.id())))
                .map(person -> user(person, holders));
    }

    private static Assignee user(Person person, Set<UserId> holders) {
        var target = new OneUser(person.id());
        if (!person.active()) {
            return new Assignee(target, I18NProvider.translate("channels.assignee.inactive", person.name()), true);
        }
        return holders.contains(person.id())
                ? new Assignee(target, person.name(), false)
                : new Assignee(target, I18NProvider.translate("channels.assignee.no-seat", person.name()), true);
    }

    private Assignee valid(Team team) {
        return new Assignee(new WholeTeam(team.id()), team.name(), false);
    }

    private static Assignee unstaffed(Team team) {
        return new Assignee(
                new WholeTeam(team.id()), I18NProvider.translate("channels.assignee.unstaffed", team.name()), true);
    }

    private Set<TeamId> staffed() {
        var active = accounts.everybody().stream()
                .filter(Person::active)
                .map(Person::id)
                .toList();
        var holders = seats.holders(active);
        return teams.members(teams.all().stream().map(Team::id).toList()).stream()
                .filter(membership -> holders.contains(membership.user()))
                .map(Membership::team)
                .collect(Collectors.toSet());
    }

    private static Set<TeamId> teamIds(Collection<? extends Target> targets) {
        return targets.stream()
                .filter(WholeTeam.class::isInstance)
                .map(target -> ((WholeTeam) target).team())
                .collect(Collectors.toSet());
    }
}
