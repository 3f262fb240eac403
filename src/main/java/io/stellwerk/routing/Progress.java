package io.stellwerk.routing;

import io.stellwerk.team.SkillId;
import io.stellwerk.tickets.QueuedTicket;
import io.stellwerk.tickets.TicketId;
import java.util.Set;

/** How far a walk through a channel's queue got, and what the tickets passed on the way needed and did not get. */
record Progress(TicketId after, Set<Set<SkillId>> unserved) {

    static final Progress NONE = new Progress(new TicketId(0), Set.of());

    /** Whether all that is still to come waits for an older ticket, whatever skills it turns out to need. */
    boolean leavesNobody(SkillRouting skills) {
        return skills.requirements().stream().allMatch(this::leavesNobodyWith);
    }

    /** Whether looking at this ticket changes nothing: it waits already, and an older one waits for the same people. */
    boolean leavesWaiting(QueuedTicket ticket, Set<SkillId> required) {
        return ticket.waiting() && leavesNobodyWith(required);
    }

    private boolean leavesNobodyWith(Set<SkillId> required) {
        return unserved.stream().anyMatch(required::containsAll);
    }
}
