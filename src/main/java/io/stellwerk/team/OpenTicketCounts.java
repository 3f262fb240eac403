package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Told by the module that has the tickets: how many open ones people and teams have. */
public interface OpenTicketCounts {

    /** What counts towards the limits of {@code users}; who is missing has none. */
    Map<UserId, TicketCounts> of(Collection<UserId> users);

    /** Open tickets assigned to each of {@code teams}; which is missing has none. */
    Map<TeamId, Long> ofTeams(Collection<TeamId> teams);

    /** Nobody gives these people tickets automatically until the transaction ends. */
    void hold(Collection<UserId> users);

    /** The team is deleted and has no open tickets; closed ones lose it. */
    void forget(TeamId team);

    /** The statuses an open ticket can have, in their order. */
    List<OpenStatus> statuses();

    /** Woken when any of this may have changed. */
    Topic topic();
}
