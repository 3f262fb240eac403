package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.team.TeamId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whose a ticket is: its owner, its teams, and whether it waits for a rule. */
@Component
class OwnerFacet implements BulkFacet {

    private final TicketRows rows;
    private final OwnerRows owners;
    private final AssignedTeams teams;
    private final Ownership ownership;
    private final CurrentUser currentUser;

    OwnerFacet(TicketRows rows, OwnerRows owners, AssignedTeams teams, Ownership ownership, CurrentUser currentUser) {
        this.rows = rows;
        this.owners = owners;
        this.teams = teams;
        this.ownership = ownership;
        this.currentUser = currentUser;
    }

    @Override
    public String read(TicketId ticket) {
        var held = rows.lock(Set.of(ticket)).get(ticket);
        if (held == null) {
            return "";
        }
        return held.facts().version() + "|" + routing(held) + "|"
                + held.facts().owner().map(UserId::value).map(String::valueOf).orElse("") + "|"
                + teams.of(ticket).stream()
                        .map(TeamId::value)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","))
                + "|" + owners.ownedSince(ticket).map(Instant::toString).orElse("");
    }

    private static RoutingState routing(HeldTicket held) {
        return held.waitsOnceOpen() ? RoutingState.WAITING : held.routing();
    }

    @Override
    public boolean restore(TicketId ticket, String before, String after) {
        var was = before.split("\\|", -1);
        var seen = Long.parseLong(after.split("\\|", -1)[0]);
        var back = new Claim.Restored(
                ticket,
                Optional.of(was[2]).filter(id -> !id.isEmpty()).map(id -> new UserId(Long.parseLong(id))),
                Arrays.stream(was[3].split(","))
                        .filter(id -> !id.isEmpty())
                        .map(id -> new TeamId(Long.parseLong(id)))
                        .collect(Collectors.toSet()),
                !was[1].equals(RoutingState.SETTLED.name()),
                since(was),
                seen);
        return ownership.claim(back, Optional.of(currentUser.id())) == ClaimResult.CLAIMED;
    }

    /** Empty as well for what was written down before it was asked for. */
    private static Optional<Instant> since(String[] was) {
        return Arrays.stream(was)
                .skip(4)
                .filter(at -> !at.isEmpty())
                .findFirst()
                .map(Instant::parse);
    }
}
