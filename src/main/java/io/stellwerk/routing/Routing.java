package io.stellwerk.routing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.base.Chores;
import io.stellwerk.base.MovableChore;
import io.stellwerk.base.Retried;
import io.stellwerk.base.SystemMails;
import io.stellwerk.routing.RoutingDecision.Outcome;
import io.stellwerk.tickets.AssignmentFacts;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.ClaimResult;
import io.stellwerk.tickets.QueuedTicket;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQueue;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/**
 * Brings tickets to their owner, many of a channel in one transaction. One transaction at a time routes a channel: it
 * holds the channel's rule.
 */
@Service
@Retried
public class Routing {

    static final int TICKETS_AT_ONCE = 1_000;

    private static final String DELAYED = "route-delayed-ticket";

    private final RoutingRules rules;
    private final Batches batches;
    private final Decisions decisions;
    private final Turns turns;
    private final TicketQueue queue;
    private final SystemMails mails;
    private final Chores chores;
    private final RandomGenerator chance;
    private final Clock clock;

    Routing(
            RoutingRules rules,
            Batches batches,
            Decisions decisions,
            Turns turns,
            TicketQueue queue,
            SystemMails mails,
            Chores chores,
            RandomGenerator chance,
            Clock clock) {
        this.rules = rules;
        this.batches = batches;
        this.decisions = decisions;
        this.turns = turns;
        this.queue = queue;
        this.mails = mails;
        this.chores = chores;
        this.chance = chance;
        this.clock = clock;
    }

    /** Routes all that waits in the ticket's channel, oldest first; calling it again changes nothing. */
    @Unrestricted("Tickets are routed without anybody logged in")
    public void route(TicketId ticket) {
        queue.facts(ticket).map(AssignmentFacts::channel).ifPresent(this::routeAll);
    }

    private void routeAll(ChannelId channel) {
        var progress = Optional.of(Progress.NONE);
        while (progress.isPresent()) {
            progress = routeSome(channel, progress.get());
        }
    }

    /** Routes the next waiting tickets of a channel, the oldest first. @return empty at the end of the queue */
    Optional<Progress> routeSome(ChannelId channel, Progress from) {
        var rule = rules.lock(channel);
        var waiting = next(channel, rule, from);
        var seen = beginningOfOneKind(waiting);
        var due = seen.stream().filter(ticket -> isDue(ticket, rule)).toList();
        seen.stream().filter(ticket -> !isDue(ticket, rule)).findFirst().ifPresent(next -> comeBack(next, rule));
        var batch = batches.hold(rule, batches.worthHolding(rule, due, from), from.unserved());
        var verdicts = Decider.decide(batch, chance);
        carryOut(channel, batch, verdicts);
        return seen.size() < TICKETS_AT_ONCE && seen.size() == waiting.size()
                ? Optional.empty()
                : Optional.of(new Progress(seen.getLast().facts().ticket(), verdicts.unserved()));
    }

    private List<QueuedTicket> next(ChannelId channel, VersionedRule rule, Progress from) {
        return from.leavesNobody(rule.skills()) && !rule.asksContactOwner()
                ? queue.undecided(channel, from.after(), TICKETS_AT_ONCE)
                : queue.of(channel, from.after(), TICKETS_AT_ONCE);
    }

    private boolean isDue(QueuedTicket ticket, VersionedRule rule) {
        return ticket.waiting() || !ticket.openedAt().plus(rule.delay()).isAfter(clock.instant());
    }

    /** The first whose delay is still to end is looked at then, and so is whatever comes after it. */
    private void comeBack(QueuedTicket ticket, VersionedRule rule) {
        var chore = new MovableChore(DELAYED, ticket.facts().ticket().value());
        chores.rescheduled(chore, ticket.openedAt().plus(rule.delay()));
    }

    /** Loads and limits are counted by type, and of some tickets not at all; a channel hardly ever brings more than one kind. */
    private static List<QueuedTicket> beginningOfOneKind(List<QueuedTicket> queue) {
        return queue.stream()
                .takeWhile(ticket -> isOfOneKind(ticket, queue.getFirst()))
                .toList();
    }

    private static boolean isOfOneKind(QueuedTicket one, QueuedTicket other) {
        return one.facts().type() == other.facts().type() && one.counts() == other.counts();
    }

    private void carryOut(ChannelId channel, Batch batch, Verdicts verdicts) {
        var results = queue.claimHeld(
                verdicts.list().stream().map(Verdict::claim).toList(),
                verdicts.list().stream().map(Verdict::ticket).toList());
        if (results.values().stream().anyMatch(result -> result != ClaimResult.CLAIMED)) {
            throw new IllegalStateException("A ticket that was held is not as it was: " + results);
        }
        if (batch.rule().takesTurns()) {
            turns.had(
                    channel,
                    verdicts.list().stream()
                            .filter(verdict -> verdict.outcome() == Outcome.ASSIGNED)
                            .toList());
        }
        decisions.keep(batch, verdicts);
        verdicts.list().forEach(this::mail);
    }

    private void mail(Verdict verdict) {
        var ticket = verdict.ticket().facts().ticket();
        verdict.mailed()
                .ifPresent(owner -> mails.sendOnce(ContactOwnerMail.KIND, ContactOwnerMail.reference(ticket, owner)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Delayed {

        @Bean
        Task<Void> routeDelayedTicketTask(ObjectProvider<Routing> routing) {
            return Tasks.oneTime(DELAYED)
                    .execute((instance, context) -> routing.getObject()
                            .route(new TicketId(MovableChore.of(instance).subject())));
        }
    }
}
