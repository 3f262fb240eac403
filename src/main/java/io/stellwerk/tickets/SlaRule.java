package io.stellwerk.tickets;

import io.stellwerk.tickets.SlaPhase.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Computes the clocks of a ticket from what happened to it. */
final class SlaRule {

    private final SlaFacts facts;
    private final SlaTerms terms;

    private SlaRule(SlaFacts facts, SlaTerms terms) {
        this.facts = facts;
        this.terms = terms;
    }

    /** First reply, next replies and close, in this order, each only where the terms promise something. */
    static List<SlaClock> clocks(SlaFacts facts, SlaTerms terms) {
        var rule = new SlaRule(facts, terms);
        return Stream.of(rule.firstReply(), rule.nextReplies(), rule.close())
                .flatMap(List::stream)
                .flatMap(round -> rule.clock(round).stream())
                .toList();
    }

    /** A goal from its start to its end, if it came. */
    private record Round(SlaGoal goal, Instant start, Optional<Instant> end) {}

    private List<Round> firstReply() {
        return List.of(new Round(SlaGoal.FIRST_REPLY, facts.openedAt(), endOfFirstReply()));
    }

    /** A ticket that is closed without an answer wants none any more, unless it is reopened as it was. */
    private Optional<Instant> endOfFirstReply() {
        return Stream.concat(facts.firstReply().stream(), facts.settlings().stream())
                .min(Instant::compareTo);
    }

    private List<Round> nextReplies() {
        var rounds = new ArrayList<Round>();
        var settled = endOfFirstReply();
        while (settled.isPresent()) {
            var from = settled.get();
            var asked = firstAfter(facts.customerMessages().stream(), from);
            settled = asked.flatMap(this::answered);
            var end = settled;
            asked.ifPresent(start -> rounds.add(new Round(SlaGoal.NEXT_REPLY, start, end)));
        }
        return rounds;
    }

    private Optional<Instant> answered(Instant asked) {
        return firstAfter(Stream.concat(facts.agentReplies().stream(), facts.settlings().stream()), asked);
    }

    private static Optional<Instant> firstAfter(Stream<Instant> moments, Instant from) {
        return moments.filter(moment -> moment.isAfter(from)).min(Instant::compareTo);
    }

    private List<Round> close() {
        return List.of(new Round(SlaGoal.CLOSE, facts.openedAt(), facts.closedAt()));
    }

    private Optional<SlaClock> clock(Round round) {
        return Optional.ofNullable(terms.goals().get(round.goal())).map(goal -> clock(round, goal));
    }

    private SlaClock clock(Round round, Duration goal) {
        var running = running(round);
        var soon = goal.compareTo(terms.dueSoon()) > 0 ? goal.minus(terms.dueSoon()) : Duration.ZERO;
        return new SlaClock(
                round.goal(),
                round.start(),
                round.end(),
                reached(running, soon),
                reached(running, goal),
                left(round, running, goal));
    }

    private Optional<Duration> left(Round round, List<Stretch> running, Duration goal) {
        var rests = round.end().isEmpty() && facts.now() != Stage.RUNNING;
        return rests ? Optional.of(goal.minus(counted(running))) : Optional.empty();
    }

    /** A stretch in which the clock runs; the last one may be without end. */
    private record Stretch(Instant from, Optional<Instant> to) {}

    /** As if nothing had happened since the end, so that one knows when it would have been due. */
    private List<Stretch> running(Round round) {
        var phases = facts.phases().stream()
                .filter(phase ->
                        round.end().filter(end -> !phase.from().isBefore(end)).isEmpty())
                .toList();
        var stretches = new ArrayList<Stretch>();
        for (int number = 0; number < phases.size(); number++) {
            var next = number + 1 < phases.size()
                    ? Optional.of(phases.get(number + 1).from())
                    : Optional.<Instant>empty();
            if (phases.get(number).stage() == Stage.RUNNING
                    && next.filter(end -> !end.isAfter(round.start())).isEmpty()) {
                stretches.add(new Stretch(later(phases.get(number).from(), round.start()), next));
            }
        }
        return stretches;
    }

    private Optional<Instant> reached(List<Stretch> running, Duration goal) {
        var left = goal;
        for (var stretch : running) {
            var reached = terms.time().after(stretch.from(), left);
            if (reached.isPresent()
                    && stretch.to().filter(reached.get()::isAfter).isEmpty()) {
                return reached;
            }
            left = left.minus(counted(List.of(stretch)));
        }
        return Optional.empty();
    }

    private Duration counted(List<Stretch> running) {
        return running.stream()
                .flatMap(stretch ->
                        stretch.to().stream().map(end -> terms.time().between(stretch.from(), end)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
