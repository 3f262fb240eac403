package io.stellwerk.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** The eligible people in the order of a distribution; finding the next one does not cost more when they are many. */
sealed interface Line {

    Optional<Round.Turn> next();

    void enter(Candidate person);

    void leave(Candidate person);

    static Line of(PoolRule pool, RandomGenerator chance) {
        return switch (pool.distribution()) {
            case LOAD_BALANCED -> new ByLoad();
            case ROUND_ROBIN -> new ByTurn(pool);
            case RANDOM -> new ByChance(chance);
        };
    }

    /** The fewest open tickets first. */
    final class ByLoad implements Line {

        private final TreeSet<Candidate> people = new TreeSet<>(LoadBalanced.FEWEST_THEN_LONGEST_AGO);

        @Override
        public Optional<Round.Turn> next() {
            return people.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Round.Turn(people.first().user(), false));
        }

        @Override
        public void enter(Candidate person) {
            people.add(person);
        }

        @Override
        public void leave(Candidate person) {
            people.remove(person);
        }
    }

    /** Those with turns left in this cycle first; when nobody has, a new one begins. */
    final class ByTurn implements Line {

        private static final Comparator<Candidate> IN_A_NEW_CYCLE =
                Comparator.comparing(Candidate::inNewCycle, RoundRobin.FEWEST_TURNS_THEN_LONGEST_AGO);

        private final PoolRule pool;
        private final TreeSet<Candidate> left = new TreeSet<>(RoundRobin.FEWEST_TURNS_THEN_LONGEST_AGO);
        private final TreeSet<Candidate> served = new TreeSet<>(IN_A_NEW_CYCLE);

        ByTurn(PoolRule pool) {
            this.pool = pool;
        }

        @Override
        public Optional<Round.Turn> next() {
            if (!left.isEmpty()) {
                return Optional.of(new Round.Turn(left.first().user(), false));
            }
            return served.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Round.Turn(served.first().user(), true));
        }

        @Override
        public void enter(Candidate person) {
            side(person).add(person);
        }

        @Override
        public void leave(Candidate person) {
            side(person).remove(person);
        }

        private NavigableSet<Candidate> side(Candidate person) {
            return person.turns() < pool.weight(person.user()) ? left : served;
        }
    }

    /** Chance, the same for everybody. */
    final class ByChance implements Line {

        private final RandomGenerator chance;
        private final List<Candidate> people = new ArrayList<>();
        private final Map<io.stellwerk.accounts.UserId, Integer> places = new HashMap<>();

        ByChance(RandomGenerator chance) {
            this.chance = chance;
        }

        @Override
        public Optional<Round.Turn> next() {
            return people.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Round.Turn(
                            people.get(chance.nextInt(people.size())).user(), false));
        }

        @Override
        public void enter(Candidate person) {
            places.put(person.user(), people.size());
            people.add(person);
        }

        /** The last one moves to the free place. */
        @Override
        public void leave(Candidate person) {
            if (places.containsKey(person.user())) {
                int free = Objects.requireNonNull(places.remove(person.user()));
                var last = people.removeLast();
                if (free < people.size()) {
                    people.set(free, last);
                    places.put(last.user(), free);
                }
            }
        }
    }
}
