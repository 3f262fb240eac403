package io.stellwerk.tickets;

import io.stellwerk.tickets.SlaPhase.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A ticket as policies look at it, with all that happened. */
record SlaSubject(
        TicketId ticket,
        SlaSample sample,
        Instant openedAt,
        List<Instant> customerMessages,
        List<Instant> agentReplies,
        List<TicketStages.Entry> stages) {

    SlaFacts facts(Set<StatusId> pauses) {
        return new SlaFacts(
                openedAt,
                customerMessages,
                agentReplies,
                stages.stream()
                        .map(entry -> new SlaPhase(entry.at(), stage(entry, pauses)))
                        .toList());
    }

    private static Stage stage(TicketStages.Entry entry, Set<StatusId> pauses) {
        return switch (entry.stage()) {
            case OPEN -> pauses.contains(entry.status()) ? Stage.PAUSED : Stage.RUNNING;
            case SHELVED -> Stage.PAUSED;
            case CLOSED -> Stage.CLOSED;
        };
    }
}
