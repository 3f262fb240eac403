package io.stellwerk.team;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.TeamReach;
import io.stellwerk.accounts.UserId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The teams whose tickets somebody may edit; who is in the others is not theirs to say (decision record 20). */
@Component
class OwnReach implements TeamReach {

    private final TeamRows rows;
    private final CurrentUser currentUser;

    OwnReach(TeamRows rows, CurrentUser currentUser) {
        this.rows = rows;
        this.currentUser = currentUser;
    }

    @Override
    public boolean covers(UserId one, UserId other) {
        return withAllBelow(one).containsAll(rows.of(other));
    }

    /** @throws TeamsOutOfReach with those of them that are not the current user's to change */
    void mustReach(Collection<TeamId> touched) {
        var beyond = touched.stream().filter(team -> !reaches(team)).collect(Collectors.toSet());
        if (!beyond.isEmpty()) {
            throw new TeamsOutOfReach(rows.all().stream()
                    .filter(team -> beyond.contains(team.id()))
                    .toList());
        }
    }

    /** @throws TeamsOutOfReach with the teams that somebody joins or leaves and that are not the current user's to change */
    void mustChange(Set<Membership> before, Set<Membership> after) {
        mustReach(Stream.concat(before.stream(), after.stream())
                .filter(membership -> !(before.contains(membership) && after.contains(membership)))
                .map(Membership::team)
                .collect(Collectors.toSet()));
    }

    private boolean reaches(TeamId team) {
        return !currentUser.isLoggedIn()
                || switch (currentUser.edit().reach()) {
                    case EVERYTHING -> true;
                    case TEAM -> withAllBelow(currentUser.id()).contains(team);
                    case OWNED, NONE -> false;
                };
    }

    private Set<TeamId> withAllBelow(UserId user) {
        return rows.tree().withAllBelow(rows.of(user));
    }
}
