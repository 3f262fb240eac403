package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.Target.OneUser;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.Membership;
import io.stellwerk.team.TeamId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everybody in reach of a rule: those who can get a ticket, and extra members, who are looked at only to say why not.
 * Somebody named directly and through a team counts once.
 */
record Pool(SortedSet<UserId> reach, Set<UserId> members) {

    static Set<TeamId> teams(Collection<Target> targets) {
        return targets.stream()
                .filter(WholeTeam.class::isInstance)
                .map(WholeTeam.class::cast)
                .map(WholeTeam::team)
                .collect(Collectors.toSet());
    }

    static Pool of(Collection<Target> targets, List<Membership> memberships) {
        var members = new TreeSet<UserId>();
        targets.stream()
                .filter(OneUser.class::isInstance)
                .map(OneUser.class::cast)
                .map(OneUser::user)
                .forEach(members::add);
        memberships.stream().filter(Membership::main).map(Membership::user).forEach(members::add);
        var reach = new TreeSet<>(members);
        memberships.stream().map(Membership::user).forEach(reach::add);
        return new Pool(reach, members);
    }
}
