package io.stellwerk.inbox;

import io.stellwerk.accounts.UserId;
import io.stellwerk.channels.SenderPattern;
import io.stellwerk.team.TeamId;
import io.stellwerk.tickets.CategoryId;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.MoveThen;
import io.stellwerk.tickets.SplitExtent;
import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketPriority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody does with the open ticket. */
sealed interface TicketAction {

    /** Gives it to somebody. */
    record Assign(UserId owner) implements TicketAction {}

    /** Takes its owner away. */
    record Unassign() implements TicketAction {}

    /** Leaves it to a team, without an owner. */
    record LeaveToTeam(TeamId team) implements TicketAction {}

    /** Lets the rule of its channel decide once more. */
    record RouteAgain() implements TicketAction {}

    /** Is done with it. */
    record Close() implements TicketAction {}

    /** Is not done with it after all. */
    record Reopen() implements TicketAction {}

    /** Puts it into a status. */
    record ChangeStatus(StatusId status) implements TicketAction {}

    /** Says how soon it should be looked at. */
    record Prioritise(TicketPriority priority) implements TicketAction {}

    /** Says what it is about; empty for nothing. */
    record Categorise(Optional<CategoryId> category) implements TicketAction {}

    /** Sticks a tag to it. */
    record Stick(Tag tag) implements TicketAction {}

    /** Takes a tag off it. */
    record Unstick(Tag tag) implements TicketAction {}

    /** Wants a message that did not get through to be sent once more. */
    record SendAgain(MessageId message) implements TicketAction {}

    /** Does not want to have sent that after all. */
    record TakeBack(MessageId message, MessageKind kind) implements TicketAction {}

    /** Passes a message on, which begins a draft. */
    record Forward(MessageId message) implements TicketAction {}

    /** Has read where their name stands. */
    record ReadMentions() implements TicketAction {}

    /** Changes where it is kept, what belongs to it, or who hears of it. */
    sealed interface Tidy extends TicketAction {

        /** Wants to hear of it though it is not theirs. */
        record Follow() implements Tidy {}

        /** Does not want to hear of it any more. */
        record Unfollow() implements Tidy {}

        /** Puts it out of the way until then. */
        record Snooze(Instant until) implements Tidy {}

        /** Wants it back before its time. */
        record Wake() implements Tidy {}

        /** Puts it into quarantine. */
        record MarkAsSpam() implements Tidy {}

        /** Takes it out of quarantine. */
        record NotSpam() implements Tidy {}

        /** Puts it into quarantine with whatever else the sender will write. */
        record BlockSender(SenderPattern sender) implements Tidy {}

        /** Wants to hear again from whom these block. */
        record UnblockSender(List<SenderPattern> senders) implements Tidy {
            public UnblockSender {
                senders = List.copyOf(senders);
            }
        }

        /** Puts it into the trash. */
        record Delete() implements Tidy {}

        /** Takes it out of the trash. */
        record Restore() implements Tidy {}

        /** Makes one ticket of it and another one; {@code keepsOther} says which number is left. */
        record Merge(TicketId other, boolean keepsOther) implements Tidy {}

        /** Makes two tickets of it. */
        record Split(MessageId at, SplitExtent extent, String subject) implements Tidy {}

        /** Goes on with it in another channel. */
        record Move(ChannelId to, MoveThen then) implements Tidy {}
    }
}
