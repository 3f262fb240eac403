package io.stellwerk.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.RoutingDecision.Outcome;
import io.stellwerk.team.SkillId;
import io.stellwerk.tickets.TicketId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody that the decisions of one batch looked at, and who got its tickets, one after the other. What each decision
 * saw follows from both, so that it is not written down again for each ticket.
 *
 * @param uncounted true if the tickets did not count towards limits, else left out, as mostly
 */
record RollCall(
        Distribution distribution,
        boolean onlyAvailable,
        SkillRouting.Fallback fallback,
        List<Called> people,
        List<Called> owners,
        List<Gift> gifts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean uncounted) {

    /** How somebody got a ticket. */
    enum How {
        TURN,
        FIRST_TURN_OF_A_CYCLE,
        AS_OWNER,
        BY_MAIL,
        NOBODY
    }

    /**
     * Who got a ticket; 0 for nobody.
     *
     * @param refused the owner of the contact, where the ticket went on to the pool
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gift(long to, How how, @Nullable Long refused) {

        static Gift of(Verdict verdict, Map<TicketId, UserId> owners) {
            var owner = owners.get(verdict.ticket().facts().ticket());
            return new Gift(
                    verdict.winner().or(verdict::mailed).map(UserId::value).orElse(0L),
                    how(verdict),
                    owner == null || !verdict.outcome().asksPool() ? null : owner.value());
        }

        private static How how(Verdict verdict) {
            if (verdict.winner().isEmpty()) {
                return verdict.mailed().isPresent() ? How.BY_MAIL : How.NOBODY;
            }
            if (verdict.outcome() == Outcome.ASSIGNED_TO_CONTACT_OWNER) {
                return How.AS_OWNER;
            }
            return verdict.newCycle() ? How.FIRST_TURN_OF_A_CYCLE : How.TURN;
        }
    }

    static RollCall of(Batch batch, Verdicts verdicts) {
        var pool = batch.rule().rule().anyPool().orElse(PoolRule.NOBODY);
        var skills = batch.rule().skills();
        var owners = batch.due().stream()
                .flatMap(due -> due.contactOwner().stream())
                .collect(Collectors.toMap(Candidate::user, Function.identity(), (one, same) -> one));
        var ownersOf = batch.due().stream()
                .filter(due -> due.owner().isPresent())
                .collect(Collectors.toMap(
                        due -> due.ticket().facts().ticket(), due -> due.owner().orElseThrow()));
        return new RollCall(
                pool.distribution(),
                pool.onlyAvailable(),
                skills.ifNobodyHasThem(),
                called(batch.people().stream(), pool, skills.on()),
                called(owners.values().stream(), pool, skills.on()),
                verdicts.list().stream()
                        .map(verdict -> Gift.of(verdict, ownersOf))
                        .toList(),
                batch.counts() ? null : true);
    }

    private static List<Called> called(Stream<Candidate> people, PoolRule pool, boolean asksForSkills) {
        return people.map(person -> Called.of(person, pool, asksForSkills)).toList();
    }

    boolean isEmpty() {
        return people.isEmpty() && owners.isEmpty();
    }

    /** What the decision at this place of the batch saw of the pool, after a contact owner who was refused. */
    List<Considered> pool(int place, Set<SkillId> required) {
        var seen = List.copyOf(after(people, place).values());
        var inPool =
                Chooser.choose(rule(), seen, required, fallback, new Random(0)).considered();
        return Optional.ofNullable(gifts.get(place).refused())
                .map(UserId::new)
                .map(refused -> withOwner(owner(refused, place), inPool))
                .orElse(inPool);
    }

    /** Somebody stands there once: as owner of the contact, unless the pool takes them though they are away. */
    private static List<Considered> withOwner(List<Considered> owner, List<Considered> inPool) {
        var eligible = inPool.stream()
                .filter(Considered::isEligible)
                .map(Considered::user)
                .collect(Collectors.toSet());
        var first = owner.stream()
                .filter(person -> !eligible.contains(person.user()))
                .toList();
        var named = first.stream().map(Considered::user).collect(Collectors.toSet());
        return Stream.concat(first.stream(), inPool.stream().filter(person -> !named.contains(person.user())))
                .toList();
    }

    /** What the decision at this place of the batch saw of the owner of the contact. */
    List<Considered> owner(int place) {
        return owner(new UserId(gifts.get(place).to()), place);
    }

    private List<Considered> owner(UserId owner, int place) {
        var known = Stream.of(people, owners)
                .flatMap(group -> Optional.ofNullable(after(group, place).get(owner)).stream())
                .findFirst();
        return Eligibility.of(known.map(Candidate::asMember).stream().toList(), true, Set.of())
                .considered();
    }

    private Map<UserId, Candidate> after(List<Called> group, int place) {
        var people = new LinkedHashMap<UserId, Candidate>();
        group.stream().map(Called::candidate).forEach(person -> people.put(person.user(), person));
        gifts.stream().limit(place).forEach(gift -> give(people, gift));
        return people;
    }

    private void give(Map<UserId, Candidate> people, Gift gift) {
        if (gift.how() == How.BY_MAIL) {
            return;
        }
        if (gift.how() == How.FIRST_TURN_OF_A_CYCLE) {
            people.replaceAll((user, person) -> person.inNewCycle());
        }
        people.computeIfPresent(
                new UserId(gift.to()),
                (user, person) -> gift.how() == How.AS_OWNER
                        ? person.withOneOutOfTurn(Instant.EPOCH, uncounted == null)
                        : person.withOneMore(Instant.EPOCH, uncounted == null));
    }

    private PoolRule rule() {
        var weights = people.stream()
                .filter(person -> person.weight() > 1)
                .collect(Collectors.toMap(person -> new UserId(person.u()), Called::weight));
        return new PoolRule(Set.of(), distribution, onlyAvailable, IfNobody.LEAVE_UNASSIGNED, weights);
    }
}
