package io.stellwerk.inbox;

import io.stellwerk.channels.BlockedSenders;
import io.stellwerk.inbox.TicketAction.Tidy;
import io.stellwerk.tickets.Followers;
import io.stellwerk.tickets.Merging;
import io.stellwerk.tickets.Moving;
import io.stellwerk.tickets.Quarantine;
import io.stellwerk.tickets.Snoozes;
import io.stellwerk.tickets.Splitting;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Trash;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Carries out what puts tickets in order. */
@Component
class Tidying {

    private final Followers followers;
    private final Snoozes snoozes;
    private final Quarantine quarantine;
    private final BlockedSenders blockedSenders;
    private final Trash trash;
    private final Merging merging;
    private final Splitting splitting;
    private final Moving moving;
    private final Clock clock;

    Tidying(
            Followers followers,
            Snoozes snoozes,
            Quarantine quarantine,
            BlockedSenders blockedSenders,
            Trash trash,
            Merging merging,
            Splitting splitting,
            Moving moving,
            Clock clock) {
        this.clock = clock;
        this.followers = followers;
        this.snoozes = snoozes;
        this.quarantine = quarantine;
        this.blockedSenders = blockedSenders;
        this.trash = trash;
        this.merging = merging;
        this.splitting = splitting;
        this.moving = moving;
    }

    /**
     * @throws AccessDeniedException when it is not theirs to do, or the ticket is not as it was
     * @throws TooLate when it is not possible any more
     */
    void perform(TicketId ticket, Tidy action) {
        switch (action) {
            case Tidy.Follow follow -> followers.follow(ticket);
            case Tidy.Unfollow unfollow -> followers.unfollow(ticket);
            case Tidy.Snooze snooze -> snooze(ticket, snooze.until());
            case Tidy.Wake wake -> snoozes.wake(ticket);
            case Tidy.MarkAsSpam spam -> quarantine.markAsSpam(ticket);
            case Tidy.NotSpam notSpam -> quarantine.notSpam(ticket);
            case Tidy.BlockSender block -> block(ticket, block);
            case Tidy.UnblockSender unblock -> unblock.senders().forEach(blockedSenders::lift);
            case Tidy.Delete delete -> trash.delete(ticket);
            case Tidy.Restore restore -> trash.restore(ticket);
            case Tidy.Merge merge -> merge(ticket, merge);
            case Tidy.Split split ->
                TooLate.unless(
                        splitting
                                .split(ticket, split.at(), split.extent(), split.subject())
                                .isPresent(),
                        TooLate.Reason.NOTHING_TO_SPLIT);
            case Tidy.Move move -> must(moving.move(ticket, move.to(), move.then()));
        }
    }

    private void snooze(TicketId ticket, Instant until) {
        TooLate.unless(until.isAfter(clock.instant()), TooLate.Reason.MOMENT_IS_OVER);
        TooLate.unless(snoozes.snooze(ticket, until), TooLate.Reason.IS_CLOSED);
    }

    private void block(TicketId ticket, Tidy.BlockSender block) {
        blockedSenders.block(block.sender());
        if (!quarantine.holds(ticket)) {
            quarantine.markAsSpam(ticket);
        }
    }

    private void merge(TicketId ticket, Tidy.Merge merge) {
        if (merge.keepsOther()) {
            merging.merge(ticket, merge.other());
        } else {
            merging.merge(merge.other(), ticket);
        }
    }

    private static void must(boolean done) {
        if (!done) {
            throw new AccessDeniedException("The ticket is not as it was");
        }
    }
}
