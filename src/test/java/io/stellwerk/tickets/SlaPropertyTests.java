package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.team.WorkingHours;
import io.stellwerk.tickets.SlaPhase.Stage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random lives of tickets, told again by somebody who looks at the wall clock every minute. */
class SlaPropertyTests {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kathmandu"));
    private static final List<Stage> STAGES = List.of(Stage.RUNNING, Stage.PAUSED, Stage.CLOSED);
    private static final Duration WATCHED = Duration.ofDays(9);

    @Test
    void randomTicketsAgreeWithAMinuteByMinuteReference() {
        for (long seed = 0; seed < 150; seed++) {
            var world = World.random(new Random(seed));
            var clocks = SlaRule.clocks(world.facts(), world.terms());
            assertThat(clocks.stream().map(clock -> clock.goal() + " " + clock.startedAt() + " " + clock.endedAt()))
                    .as("rounds of seed %d", seed)
                    .containsExactlyElementsOf(new Rounds(world).told());
            for (var clock : clocks) {
                var goal = Objects.requireNonNull(world.goals().get(clock.goal()));
                var soon = goal.compareTo(world.dueSoon()) > 0 ? goal.minus(world.dueSoon()) : Duration.ZERO;
                agree(world, clock, clock.dueAt(), goal, "due of " + clock.goal() + " in seed " + seed);
                agree(world, clock, clock.dueSoonAt(), soon, "due soon of " + clock.goal() + " in seed " + seed);
            }
        }
    }

    private static void agree(World world, SlaClock clock, Optional<Instant> rule, Duration goal, String what) {
        var watched = clock.startedAt().plus(WATCHED);
        var reference = world.reached(clock, goal);
        if (reference.isPresent()) {
            assertThat(rule).as(what).isEqualTo(reference);
        } else {
            assertThat(rule.filter(moment -> moment.isBefore(watched))).as(what).isEmpty();
        }
    }

    /** A ticket and a policy, all at full minutes. */
    private record World(
            Optional<List<WorkingHours>> hours,
            ZoneId zone,
            Set<LocalDate> holidays,
            Map<SlaGoal, Duration> goals,
            Duration dueSoon,
            SlaFacts facts) {

        static World random(Random random) {
            var opened = moment(random);
            var zone = ZONES.get(random.nextInt(ZONES.size()));
            return new World(
                    Optional.of(hours(random)).filter(any -> random.nextInt(5) > 0),
                    zone,
                    Stream.generate(() -> LocalDate.ofInstant(opened.plus(Duration.ofDays(random.nextInt(9))), zone))
                            .limit(random.nextInt(4))
                            .collect(Collectors.toSet()),
                    goals(random),
                    Duration.ofMinutes(random.nextInt(300)),
                    new SlaFacts(opened, moments(random, opened), moments(random, opened), phases(random, opened)));
        }

        SlaTerms terms() {
            var how = hours.<SlaHours>map(rows -> new SlaHours.Weekly(rows, zone, Optional.empty()))
                    .orElseGet(SlaHours.AroundTheClock::new);
            return new SlaTerms(goals, dueSoon, new CountedTime(how, holidays));
        }

        /** Minute after minute, one more if somebody is at work and nobody else is waited for. */
        Optional<Instant> reached(SlaClock clock, Duration goal) {
            long minutes = 0;
            var last = clock.startedAt().plus(WATCHED);
            for (var at = clock.startedAt(); at.isBefore(last); at = at.plus(Duration.ofMinutes(1))) {
                var runs = stage(clock, at) == Stage.RUNNING;
                if (goal.isZero() && runs) {
                    return Optional.of(at);
                }
                minutes += runs && isCounted(at) ? 1 : 0;
                if (minutes > 0 && minutes == goal.toMinutes()) {
                    return Optional.of(at.plus(Duration.ofMinutes(1)));
                }
            }
            return Optional.empty();
        }

        /** What happened when all was over does not matter any more. */
        private Stage stage(SlaClock clock, Instant at) {
            return facts.phases().stream()
                    .filter(phase -> !phase.from().isAfter(at))
                    .filter(phase -> clock.endedAt()
                            .filter(end -> !phase.from().isBefore(end))
                            .isEmpty())
                    .reduce((earlier, later) -> later)
                    .orElseThrow()
                    .stage();
        }

        private boolean isCounted(Instant at) {
            return hours.isEmpty()
                    || (!holidays.contains(LocalDate.ofInstant(at, zone))
                            && hours.get().stream().anyMatch(row -> isWithin(row, at)));
        }

        private boolean isWithin(WorkingHours row, Instant at) {
            var today = at.atZone(zone).toLocalDate();
            return Stream.of(today.minusDays(1), today, today.plusDays(1))
                    .filter(day -> row.days().contains(day.getDayOfWeek()))
                    .anyMatch(day -> {
                        var end = row.end().isAfter(row.start()) ? day : day.plusDays(1);
                        return !at.isBefore(day.atTime(row.start()).atZone(zone).toInstant())
                                && at.isBefore(
                                        end.atTime(row.end()).atZone(zone).toInstant());
                    });
        }

        private static Map<SlaGoal, Duration> goals(Random random) {
            var goals = new EnumMap<SlaGoal, Duration>(SlaGoal.class);
            Stream.of(SlaGoal.values())
                    .filter(goal -> random.nextInt(5) > 0)
                    .forEach(goal -> goals.put(goal, Duration.ofMinutes(1 + random.nextInt(1_500))));
            return goals;
        }

        private static List<WorkingHours> hours(Random random) {
            var hours = new ArrayList<WorkingHours>();
            for (int rows = 1 + random.nextInt(3); rows > 0; rows--) {
                var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
                hours.add(new WorkingHours(days, time(random), time(random)));
            }
            return hours;
        }

        private static List<SlaPhase> phases(Random random, Instant opened) {
            return moments(random, opened).stream()
                    .map(from -> new SlaPhase(from, STAGES.get(random.nextInt(3))))
                    .toList();
        }

        private static List<Instant> moments(Random random, Instant opened) {
            return Stream.generate(() -> opened.plus(Duration.ofMinutes(1 + random.nextInt(6_000))))
                    .limit(random.nextInt(5))
                    .distinct()
                    .toList();
        }

        private static LocalTime time(Random random) {
            return LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
        }

        /** Around the clock changes of Berlin, New York and Lord Howe Island. */
        private static Instant moment(Random random) {
            var around = List.of(
                    "2026-03-08T06:00:00Z", "2026-03-29T01:00:00Z", "2026-04-04T15:00:00Z", "2026-10-25T01:00:00Z");
            return Instant.parse(around.get(random.nextInt(around.size())))
                    .plus(Duration.ofMinutes(random.nextInt(6_000) - 5_000L));
        }
    }

    /** Which clocks begin and end when, by walking through all that happened. */
    private static final class Rounds {

        /** What was answered and asked by a moment. */
        private record Seen(List<String> next, Optional<Instant> firstReply, Optional<Instant> asked) {

            Seen settle(Instant at) {
                return new Seen(ended(Optional.of(at)), firstReply.or(() -> Optional.of(at)), Optional.empty());
            }

            Seen ask(Instant at) {
                return firstReply.isPresent() ? new Seen(next, firstReply, asked.or(() -> Optional.of(at))) : this;
            }

            List<String> ended(Optional<Instant> end) {
                return Stream.concat(
                                next.stream(),
                                asked.stream().map(start -> SlaGoal.NEXT_REPLY + " " + start + " " + end))
                        .toList();
            }
        }

        private final World world;
        private Seen seen = new Seen(List.of(), Optional.empty(), Optional.empty());
        private Optional<Instant> closed = Optional.empty();
        private Optional<Seen> asIfNeverClosed = Optional.empty();

        Rounds(World world) {
            this.world = world;
            var facts = world.facts();
            for (var at = facts.openedAt();
                    at.isBefore(facts.openedAt().plus(WATCHED));
                    at = at.plus(Duration.ofMinutes(1))) {
                minute(facts, at);
            }
        }

        private void minute(SlaFacts facts, Instant at) {
            var phase = facts.phases().stream()
                    .filter(each -> !each.from().isAfter(at))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            var isClosed = phase.stage() == Stage.CLOSED;
            var replied = facts.agentReplies().contains(at);
            var asked = facts.customerMessages().contains(at);
            if (closed.isPresent()) {
                asIfNeverClosed = asIfNeverClosed.filter(any -> !asked);
                if (!isClosed) {
                    seen = asIfNeverClosed.orElse(seen);
                    asIfNeverClosed = Optional.empty();
                }
                asIfNeverClosed = asIfNeverClosed.map(before -> replied ? before.settle(at) : before);
            } else if (isClosed) {
                asIfNeverClosed = Optional.of(replied ? seen.settle(at) : asked ? seen.ask(at) : seen);
                seen = seen.settle(at);
            }
            closed = isClosed ? closed.or(() -> Optional.of(at)) : Optional.empty();
            if (replied) {
                seen = seen.settle(at);
            } else if (asked && !closed.equals(Optional.of(at))) {
                seen = seen.ask(at);
            }
        }

        List<String> told() {
            var opened = world.facts().openedAt();
            var told = new ArrayList<String>();
            told.add(SlaGoal.FIRST_REPLY + " " + opened + " " + seen.firstReply());
            told.addAll(seen.ended(Optional.empty()));
            told.add(SlaGoal.CLOSE + " " + opened + " " + closed);
            return told.stream()
                    .filter(line -> world.goals().keySet().stream().anyMatch(goal -> line.startsWith(goal + " ")))
                    .toList();
        }
    }
}
