package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.SkillId;
import io.stellwerk.tickets.QueuedTicket;
import java.util.Optional;
import java.util.Set;

/**
 * A ticket to be decided.
 *
 * @param contactOwner the owner of its contact, where the rule asks for one
 * @param required the skills that the first matching skill rule asks for
 */
record Due(QueuedTicket ticket, Optional<Candidate> contactOwner, Set<SkillId> required) {

    Optional<UserId> owner() {
        return contactOwner.map(Candidate::user);
    }
}
