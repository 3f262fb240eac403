package io.stellwerk.routing;

import io.stellwerk.team.SkillId;
import io.stellwerk.tickets.TicketId;
import java.util.Set;

/** How far a walk through a channel's queue got, and what the tickets passed on the way needed and did not get. */
record Progress(TicketId after, Set<Set<SkillId>> unserved) {

    static final Progress NONE = new Progress(new TicketId(0), Set.of());

    /** Whether an older ticket would take anybody, so that nobody is left for a younger one. */
    boolean leavesNobody() {
        return unserved.contains(Set.<SkillId>of());
    }
}
