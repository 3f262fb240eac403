package io.stellwerk.tickets;

import io.stellwerk.accounts.Readers;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Membership;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Teams;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everybody who may see a ticket: {@link Scopes} the other way round. */
@Component
class Audience {

    private final Readers readers;
    private final Teams teams;
    private final TicketRows tickets;
    private final AssignedTeams assignedTeams;

    Audience(Readers readers, Teams teams, TicketRows tickets, AssignedTeams assignedTeams) {
        this.readers = readers;
        this.teams = teams;
        this.tickets = tickets;
        this.assignedTeams = assignedTeams;
    }

    Set<UserId> of(TicketId ticket) {
        var owner = tickets.facts(ticket).flatMap(AssignmentFacts::owner);
        var itsTeam = membersAt(assignedTeams.of(ticket));
        return readers.scopes().entrySet().stream()
                .filter(reader -> sees(reader, owner, itsTeam))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean sees(Map.Entry<UserId, TicketScope> reader, Optional<UserId> owner, Set<UserId> itsTeam) {
        var isOwner = owner.equals(Optional.of(reader.getKey()));
        return (reader.getValue().unassigned() && owner.isEmpty())
                || switch (reader.getValue().reach()) {
                    case EVERYTHING -> true;
                    case TEAM -> isOwner || itsTeam.contains(reader.getKey());
                    case OWNED -> isOwner;
                    case NONE -> false;
                };
    }

    /** The members of these teams and of all above them. */
    private Set<UserId> membersAt(Set<TeamId> assigned) {
        var parents = teams.tree().parents();
        var reached = new HashSet<TeamId>();
        for (var team : assigned) {
            var at = Optional.of(team);
            while (at.isPresent() && reached.add(at.get())) {
                at = Optional.ofNullable(parents.get(at.get()));
            }
        }
        return teams.members(reached).stream().map(Membership::user).collect(Collectors.toSet());
    }
}
