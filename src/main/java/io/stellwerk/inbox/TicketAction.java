package io.stellwerk.inbox;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.TeamId;
import io.stellwerk.tickets.MessageId;

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

    /** Wants a message that did not get through to be sent once more. */
    record SendAgain(MessageId message) implements TicketAction {}

    /** Does not want to have sent that after all. */
    record TakeBack(MessageId message) implements TicketAction {}

    /** Passes a message on, which begins a draft. */
    record Forward(MessageId message) implements TicketAction {}

    /** Has read where their name stands. */
    record ReadMentions() implements TicketAction {}
}
