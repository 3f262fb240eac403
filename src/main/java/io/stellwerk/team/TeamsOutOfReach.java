package io.stellwerk.team;

import java.util.Collection;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;

/** Teams whose tickets one may not edit oneself, so that others decide who is in them (decision record 20). */
public class TeamsOutOfReach extends AccessDeniedException {

    private static final long serialVersionUID = 1;

    private final transient List<Team> teams;

    public TeamsOutOfReach(Collection<Team> teams) {
        super("Tickets of these teams are not theirs to edit: " + teams);
        this.teams = List.copyOf(teams);
    }

    public List<Team> teams() {
        return teams;
    }
}
