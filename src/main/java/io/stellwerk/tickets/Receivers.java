package io.stellwerk.tickets;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Worker;
import io.stellwerk.team.Seats;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Teams;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * People and teams that tickets can go to. What somebody chose may be carried out much later, as one of many or taken
 * back, and by then nobody may be there. Whoever asks holds the people.
 */
@Component
class Receivers {

    private final Accounts accounts;
    private final Seats seats;
    private final Teams teams;

    Receivers(Accounts accounts, Seats seats, Teams teams) {
        this.accounts = accounts;
        this.seats = seats;
        this.teams = teams;
    }

    /** Whether somebody still works at the help desk. */
    boolean isThere(UserId user) {
        return there(Set.of(user)).contains(user);
    }

    /** As {@link #isThere}, and so it stays until this transaction ends; needs nobody to be held, and waits for no rule. */
    boolean stays(UserId user) {
        return accounts.hold(user)
                        .filter(worker -> worker.active() && worker.worksOnTickets())
                        .isPresent()
                && seats.hold(user);
    }

    /** Of these claims those that somebody is there for; those of rules and of whoever claims for themselves always are. */
    Collection<Claim> among(Collection<? extends Claim> claims) {
        var people =
                there(claims.stream().flatMap(claim -> chosen(claim).stream()).collect(Collectors.toSet()));
        var known = teams.hold(claims.stream().flatMap(Receivers::teams).collect(Collectors.toSet()));
        return claims.stream()
                .filter(claim ->
                        chosen(claim).filter(user -> !people.contains(user)).isEmpty())
                .flatMap(claim -> without(claim, known).stream())
                .toList();
    }

    /** Of these people those who still work at the help desk and may edit tickets. */
    Set<UserId> there(Set<UserId> users) {
        if (users.isEmpty()) {
            return Set.of();
        }
        var active = accounts.workers(users).values().stream()
                .filter(worker -> worker.active() && worker.worksOnTickets())
                .map(Worker::user)
                .toList();
        return seats.holders(active);
    }

    private static Optional<UserId> chosen(Claim claim) {
        return claim instanceof Claim.Manual || claim instanceof Claim.Restored ? claim.owner() : Optional.empty();
    }

    private static Stream<TeamId> teams(Claim claim) {
        return switch (claim) {
            case Claim.ToTeam left -> Stream.of(left.team());
            case Claim.Restored back -> back.teams().stream();
            default -> Stream.empty();
        };
    }

    /** A change that is taken back does without teams that are gone. */
    private static Optional<Claim> without(Claim claim, Set<TeamId> known) {
        return switch (claim) {
            case Claim.ToTeam left -> Optional.<Claim>of(left).filter(any -> known.contains(left.team()));
            case Claim.Restored back -> Optional.of(back.within(known));
            default -> Optional.of(claim);
        };
    }
}
