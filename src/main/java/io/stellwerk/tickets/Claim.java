package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.TeamId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody is to own a ticket, or nobody. */
public sealed interface Claim {

    TicketId ticket();

    /** Whom it gives the ticket; empty for nobody. */
    Optional<UserId> owner();

    /** A rule chose: holds only while the ticket is open, unowned and as it was when the facts were read. */
    record Automatic(TicketId ticket, UserId to, long seenVersion) implements Claim {
        @Override
        public Optional<UserId> owner() {
            return Optional.of(to);
        }
    }

    /** A rule leaves it to teams, or as it is, or found nobody yet; without teams it keeps its own; holds only while the ticket is as it was. */
    record LeftTo(TicketId ticket, Set<TeamId> teams, long seenVersion, boolean waits) implements Claim {
        public LeftTo {
            teams = Set.copyOf(teams);
        }

        @Override
        public Optional<UserId> owner() {
            return Optional.empty();
        }
    }

    /** A person chose: always holds. */
    record Manual(TicketId ticket, UserId to) implements Claim {
        @Override
        public Optional<UserId> owner() {
            return Optional.of(to);
        }
    }

    /** A person answered a ticket that nobody owned: holds only while that is so. */
    record ByReply(TicketId ticket, UserId to) implements Claim {
        @Override
        public Optional<UserId> owner() {
            return Optional.of(to);
        }
    }

    /** A person left it to a team, whose members see it among their unassigned tickets. */
    record ToTeam(TicketId ticket, TeamId team) implements Claim {
        @Override
        public Optional<UserId> owner() {
            return Optional.empty();
        }
    }

    /** A person took the owner away; the teams stay. */
    record ToNobody(TicketId ticket) implements Claim {
        @Override
        public Optional<UserId> owner() {
            return Optional.empty();
        }
    }

    /**
     * A change is taken back: holds only while the ticket is as it was after it.
     *
     * @param since when the owner got it, before the change
     */
    record Restored(
            TicketId ticket,
            Optional<UserId> owner,
            Set<TeamId> teams,
            boolean waits,
            Optional<Instant> since,
            long seenVersion)
            implements Claim {
        public Restored {
            teams = Set.copyOf(teams);
        }

        /** With those of its teams that are among these. */
        Restored within(Set<TeamId> known) {
            return new Restored(
                    ticket,
                    owner,
                    teams.stream().filter(known::contains).collect(Collectors.toSet()),
                    waits,
                    since,
                    seenVersion);
        }
    }

    /** The rule of its channel is to decide anew; holds only while the ticket is open. */
    record RouteAgain(TicketId ticket) implements Claim {
        @Override
        public Optional<UserId> owner() {
            return Optional.empty();
        }
    }
}
