package io.stellwerk.tickets;

import io.stellwerk.tickets.SlaPhase.Stage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What happened to a ticket, as far as clocks care. An older ticket that was merged into it brought replies from before
 * its opening, which answer nothing of it.
 *
 * @param phases in which it was from its opening on
 */
record SlaFacts(Instant openedAt, List<Instant> customerMessages, List<Instant> agentReplies, List<SlaPhase> phases) {

    SlaFacts {
        customerMessages = customerMessages.stream().sorted().toList();
        agentReplies = agentReplies.stream()
                .filter(reply -> !reply.isBefore(openedAt))
                .sorted()
                .toList();
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

    /** Since when it is closed; empty while it is not. */
    Optional<Instant> closedAt() {
        return now() == Stage.CLOSED ? Optional.of(closings().getLast().at()) : Optional.empty();
    }

    /**
     * The moments, in order, at which it was closed so that no question before them waits any more: whoever reopens it
     * without a new one takes the closing back.
     */
    List<Instant> settlings() {
        return closings().stream()
                .filter(closing -> closing.reopenedAt()
                        .filter(reopened -> !asked(closing.at(), reopened))
                        .isEmpty())
                .map(Closing::at)
                .toList();
    }

    private record Closing(Instant at, Optional<Instant> reopenedAt) {}

    private List<Closing> closings() {
        return IntStream.range(0, phases.size())
                .filter(number -> phases.get(number).stage() == Stage.CLOSED)
                .filter(number -> number == 0 || phases.get(number - 1).stage() != Stage.CLOSED)
                .mapToObj(number -> new Closing(phases.get(number).from(), openAgain(number)))
                .toList();
    }

    private Optional<Instant> openAgain(int closed) {
        return phases.stream()
                .skip(closed)
                .filter(phase -> phase.stage() != Stage.CLOSED)
                .map(SlaPhase::from)
                .findFirst();
    }

    private boolean asked(Instant after, Instant until) {
        return customerMessages.stream().anyMatch(asked -> asked.isAfter(after) && !asked.isAfter(until));
    }
}
