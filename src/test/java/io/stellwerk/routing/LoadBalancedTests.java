package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Availability;
import io.stellwerk.tickets.Workload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoadBalancedTests {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void theFewestOpenTicketsWin() {
        assertThat(winner(person(1).with(3), person(2).with(1), person(3).with(2)))
                .contains(new UserId(2));
    }

    @Test
    void amongEqualsItIsTheOneWhoseLastTicketIsLongestAgo() {
        assertThat(winner(person(1).with(2).last(TEN), person(2).with(2).last(NINE)))
                .contains(new UserId(2));
    }

    @Test
    void amongEqualsWhoeverNeverGotATicketComesFirst() {
        assertThat(winner(person(1).with(2).last(NINE), person(2).with(2))).contains(new UserId(2));
    }

    @Test
    void amongEqualsInEverythingItIsTheLowestNumber() {
        assertThat(winner(person(9), person(10), person(2))).contains(new UserId(2));
        assertThat(winner(person(10).last(NINE), person(9).last(NINE))).contains(new UserId(9));
    }

    @Test
    void nobodyWinsWhenNobodyIsEligible() {
        assertThat(winner()).isEmpty();
        assertThat(winner(person(1).away(), person(2).withoutSeat())).isEmpty();
    }

    @Test
    void everybodyIsConsideredWithTheReasonThatKeptThemOut() {
        var considered = choose(
                        true,
                        person(1).inactive(),
                        person(2).withoutSeat(),
                        person(3).withoutAccess(),
                        person(4).extra(),
                        person(5).away(),
                        person(6).with(7))
                .considered();

        assertThat(considered)
                .containsExactly(
                        refused(1, Refusal.INACTIVE),
                        refused(2, Refusal.NO_SEAT),
                        refused(3, Refusal.NO_TICKET_ACCESS),
                        refused(4, Refusal.EXTRA_MEMBER_ONLY),
                        new Considered(new UserId(5), 0, Optional.of(Refusal.AWAY), Optional.of(NINE)),
                        new Considered(new UserId(6), 7, Optional.empty(), Optional.empty()));
    }

    @Test
    void theAwayAreEligibleWhenTheRuleDoesNotAskForAvailability() {
        var choice = choose(false, person(1).away(), person(2).with(1));

        assertThat(choice.winner()).contains(new UserId(1));
        assertThat(choice.considered()).allMatch(Considered::isEligible);
    }

    @Test
    void theOrderInWhichPeopleAreGivenDoesNotMatter() {
        var people = List.of(
                person(3).with(1).last(NINE),
                person(1).with(1).last(NINE),
                person(2).with(1).last(NINE));

        var reversed = new ArrayList<>(people);
        Collections.reverse(reversed);

        assertThat(winner(reversed.toArray(Somebody[]::new))).isEqualTo(winner(people.toArray(Somebody[]::new)));
    }

    @Test
    void itAgreesWithTheObviousWayToCountOnAnyPool() {
        for (int seed = 0; seed < 5_000; seed++) {
            var people = crowd(new Random(seed));
            var onlyAvailable = seed % 2 == 0;

            var choice = choose(onlyAvailable, people.toArray(Somebody[]::new));

            assertThat(choice.winner())
                    .as("seed %d", seed)
                    .isEqualTo(Optional.ofNullable(ObviousChoice.of(people, onlyAvailable))
                            .map(Somebody::user));
            assertThat(choice.considered()).as("seed %d", seed).hasSize(people.size());
        }
    }

    private static List<Somebody> crowd(Random random) {
        var people = new ArrayList<Somebody>();
        for (int id = 1; id <= random.nextInt(9); id++) {
            people.add(somebody(random, id));
        }
        Collections.shuffle(people, random);
        return people;
    }

    /** Few different values, so that ties are common. */
    private static Somebody somebody(Random random, int id) {
        return new Somebody(
                new UserId(id),
                random.nextInt(8) > 0,
                random.nextInt(8) > 0,
                random.nextInt(8) > 0,
                random.nextInt(4) > 0,
                random.nextInt(4) > 0,
                random.nextInt(3),
                random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean() ? NINE : TEN));
    }

    private static Considered refused(long user, Refusal refusal) {
        return new Considered(new UserId(user), 0, Optional.of(refusal), Optional.empty());
    }

    private static Optional<UserId> winner(Somebody... people) {
        return choose(true, people).winner();
    }

    private static Choice choose(boolean onlyAvailable, Somebody... people) {
        var pool =
                new PoolRule(Set.of(), Distribution.LOAD_BALANCED, onlyAvailable, IfNobody.LEAVE_UNASSIGNED, Map.of());
        return Chooser.choose(
                pool,
                List.of(people).stream().map(Somebody::candidate).toList(),
                Set.of(),
                SkillRouting.Fallback.KEEP_REQUIREMENT,
                new Random(0));
    }

    private static Somebody person(long id) {
        return new Somebody(new UserId(id), true, true, true, true, true, 0, Optional.empty());
    }

    record Somebody(
            UserId user,
            boolean active,
            boolean seat,
            boolean access,
            boolean main,
            boolean available,
            long open,
            Optional<Instant> last) {

        Candidate candidate() {
            var state = available ? Availability.State.AVAILABLE : Availability.State.AWAY;
            return new Candidate(
                    user,
                    active,
                    seat,
                    access,
                    main,
                    new Availability(state, NINE),
                    new Workload(open, last),
                    List.of(),
                    Set.of(),
                    0,
                    Optional.empty());
        }

        Somebody with(long tickets) {
            return new Somebody(user, active, seat, access, main, available, tickets, last);
        }

        Somebody last(Instant when) {
            return new Somebody(user, active, seat, access, main, available, open, Optional.of(when));
        }

        Somebody inactive() {
            return new Somebody(user, false, seat, access, main, available, open, last);
        }

        Somebody withoutSeat() {
            return new Somebody(user, active, false, access, main, available, open, last);
        }

        Somebody withoutAccess() {
            return new Somebody(user, active, seat, false, main, available, open, last);
        }

        Somebody extra() {
            return new Somebody(user, active, seat, access, false, available, open, last);
        }

        Somebody away() {
            return new Somebody(user, active, seat, access, main, false, open, last);
        }
    }
}
