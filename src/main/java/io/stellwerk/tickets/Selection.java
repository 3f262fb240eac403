package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which tickets: as a condition in the database, with the way to count them, and as a walk through the indexes.
 */
record Selection(Condition condition, Tally tally, Walk walk) {

    static final Selection ALL = of(Condition.TRUE, pile -> true, new Walk.Everything());
    static final Selection NONE = of(Condition.FALSE, pile -> false, Walk.Runs.NOWHERE);
    static final Selection OPEN = of(Condition.of("t.shelf = 'DESK' AND t.open = TRUE"), Pile::open);
    static final Selection CLOSED = notOpen(Shelf.DESK);
    static final Selection DESK = of(
            Condition.of("t.shelf = 'DESK'"),
            pile -> pile.shelf() == Shelf.DESK,
            Walk.Runs.of(Walk.Run.onDesk(true)).or(Walk.Runs.of(Walk.Run.onDesk(false))));
    static final Selection AWAKE = of(Condition.of("t.snoozed_until IS NULL"), pile -> !pile.snoozed());
    static final Selection SNOOZED = of(Condition.of("t.snoozed_until IS NOT NULL"), Pile::snoozed);
    static final Selection WAITING = of(Condition.of("t.routing = 'WAITING'"), Pile::waiting);
    static final Selection UNOWNED =
            of(Condition.of("t.owner_id IS NULL"), pile -> pile.owner().isEmpty(), Walk.Runs.of(Walk.Run.unowned()));

    /** On that shelf, and nothing to do about it. */
    static Selection notOpen(Shelf shelf) {
        return of(
                Condition.of("t.shelf = '" + shelf.name() + "' AND t.open = FALSE"),
                pile -> pile.shelf() == shelf && !pile.open());
    }

    static Selection ownedBy(UserId user) {
        return of(
                Condition.of("t.owner_id = " + user.value()),
                pile -> pile.isOwnedBy(user),
                Walk.Runs.of(Walk.Run.ownedBy(user.value())));
    }

    static Selection inStatuses(Set<StatusId> statuses) {
        var numbers = statuses.stream().map(StatusId::value).toList();
        return of(
                Condition.of("t.status_id IN (" + joined(numbers) + ")"),
                pile -> statuses.contains(pile.status()),
                numbers.stream()
                        .map(number -> (Walk) Walk.Runs.of(Walk.Run.inStatus(number)))
                        .reduce(Walk.Runs.NOWHERE, Walk::or));
    }

    /** @param numbers the sets of teams as the database knows them now */
    static Selection ofTeamSets(Collection<Long> numbers, Predicate<Long> isOne) {
        return numbers.isEmpty()
                ? of(Condition.FALSE, pile -> isOne.test(pile.teamSet()), Walk.Runs.NOWHERE)
                : of(
                        Condition.of("t.team_set IN (" + joined(numbers) + ")"),
                        pile -> isOne.test(pile.teamSet()),
                        numbers.stream()
                                .map(number -> (Walk) Walk.Runs.of(Walk.Run.ofTeamSet(number)))
                                .reduce(Walk.Runs.NOWHERE, Walk::or));
    }

    /** Open ones; piles do not tell channels apart. */
    static Selection openIn(Set<ChannelId> channels) {
        return channels.isEmpty()
                ? NONE
                : new Selection(
                        OPEN.condition.and(Condition.of("t.channel_id IN ("
                                + joined(channels.stream().map(ChannelId::value).toList()) + ")")),
                        new Tally.OfOpenPiles(channels, pile -> true),
                        Walk.Runs.of(Walk.Run.openOnDesk()));
    }

    /** Few tickets, found by an index of the condition's own; piles do not tell them apart. */
    static Selection few(Condition condition) {
        return new Selection(condition, new Tally.Asked(), new Walk.Few());
    }

    /** As few, which something tells that is the reader's own and no ticket's. */
    static Selection ofOnesOwn(Condition condition) {
        return new Selection(condition, new Tally.OfOnesOwn(), new Walk.Few());
    }

    /** A question about piles, if those tell it. */
    Optional<Predicate<Pile>> piles() {
        return tally.piles();
    }

    /** Not where a condition may pass over any number of tickets to find the next. */
    boolean isQuicklyWalked() {
        return piles().isPresent() || walk instanceof Walk.Few;
    }

    Selection and(Selection other) {
        return new Selection(condition.and(other.condition), tally.and(other.tally), walk.and(other.walk));
    }

    Selection or(Selection other) {
        return new Selection(condition.or(other.condition), tally.or(other.tally), walk.or(other.walk));
    }

    private static Selection of(Condition condition, Predicate<Pile> piles) {
        return of(condition, piles, new Walk.Everything());
    }

    private static Selection of(Condition condition, Predicate<Pile> piles, Walk walk) {
        return new Selection(condition, new Tally.OfPiles(piles), walk);
    }

    private static String joined(Collection<Long> numbers) {
        return numbers.stream()
                .sorted()
                .map(String::valueOf)
                .reduce((first, then) -> first + ", " + then)
                .orElseThrow();
    }
}
