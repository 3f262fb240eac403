package io.stellwerk.tickets;

import io.stellwerk.tickets.SlaPhase.Stage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What happened to a ticket, as far as clocks care.
 *
 * @param phases in which it was from its opening on
 */
record SlaFacts(Instant openedAt, List<Instant> customerMessages, List<Instant> agentReplies, List<SlaPhase> phases) {

    SlaFacts {
        customerMessages = customerMessages.stream().sorted().toList();
        agentReplies = agentReplies.stream().sorted().toList();
        phases = fromTheOpening(openedAt, phases);
    }

    private static List<SlaPhase> fromTheOpening(Instant openedAt, List<SlaPhase> phases) {
        var known = phases.stream().sorted(Comparator.comparing(SlaPhase::from)).toList();
        var isWhole = !known.isEmpty() && !known.getFirst().from().isAfter(openedAt);
        return isWhole
                ? known
                : Stream.concat(Stream.of(new SlaPhase(openedAt, Stage.RUNNING)), known.stream())
                        .toList();
    }

    Optional<Instant> firstReply() {
        return agentReplies.stream().findFirst();
    }

    Stage now() {
        return phases.getLast().stage();
    }

    /** The moments at which it was closed, in order. */
    List<Instant> closings() {
        return IntStream.range(0, phases.size())
                .filter(number -> phases.get(number).stage() == Stage.CLOSED)
                .filter(number -> number == 0 || phases.get(number - 1).stage() != Stage.CLOSED)
                .mapToObj(number -> phases.get(number).from())
                .toList();
    }
}
