package io.stellwerk.tickets;

import java.util.LinkedHashSet;
import java.util.Set;

/** How to read tickets, newest first, without sorting or passing over many: which runs of an index contain them all. */
sealed interface Walk {

    /** How much there is to pass over, compared to others. */
    int cost();

    /** Few enough, found by a condition with an index of its own. */
    record Few() implements Walk {
        @Override
        public int cost() {
            return 5;
        }
    }

    /** Whatever is on a shelf. */
    record Everything() implements Walk {
        @Override
        public int cost() {
            return 1_000;
        }
    }

    record Runs(Set<Run> runs) implements Walk {

        static final Walk NOWHERE = new Runs(Set.of());

        private static final int MOST = 60;

        static Runs of(Run run) {
            return new Runs(Set.of(run));
        }

        @Override
        public int cost() {
            return runs.stream().mapToInt(Run::cost).sum();
        }

        private Walk with(Runs others) {
            var all = new LinkedHashSet<>(runs);
            all.addAll(others.runs);
            return all.size() > MOST ? new Everything() : new Runs(all);
        }
    }

    /** Tickets that begin alike in an index, and come in the order of lists then. */
    record Run(String index, String start, int cost) {

        static Run onDesk(boolean open) {
            return new Run("ticket_newest", "t.shelf = 'DESK' AND t.open = " + open, 500);
        }

        /** Passing over other channels in the index costs less than looking into the rows of a team. */
        static Run openOnDesk() {
            return new Run("ticket_newest", "t.shelf = 'DESK' AND t.open = TRUE", 9);
        }

        static Run inStatus(long status) {
            return new Run("ticket_status_newest", "t.status_id = " + status, 300);
        }

        static Run everything() {
            return new Run("ticket_newest", "TRUE", 1_000);
        }

        static Run ownedBy(long user) {
            return new Run("ticket_owned_newest", "t.owner_id = " + user, 1);
        }

        static Run unowned() {
            return new Run("ticket_owned_newest", "t.owner_id IS NULL", 100);
        }

        static Run ofTeamSet(long number) {
            return new Run("ticket_teams_newest", "t.team_set = " + number, 10);
        }
    }

    default Walk and(Walk other) {
        return cost() <= other.cost() ? this : other;
    }

    default Walk or(Walk other) {
        if (this instanceof Runs mine && other instanceof Runs others) {
            return mine.with(others);
        }
        return new Everything();
    }
}
