package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.TeamId;

/** What somebody does with many tickets at once. */
public sealed interface BulkChange {

    /** Gives them to somebody. */
    record Assign(UserId owner) implements BulkChange {}

    /** Takes their owners away. */
    record Unassign() implements BulkChange {}

    /** Leaves them to a team, without an owner. */
    record LeaveToTeam(TeamId team) implements BulkChange {}

    /** Is done with them. */
    record Close() implements BulkChange {}

    /** Puts them into a status. */
    record ToStatus(StatusId status) implements BulkChange {}

    /** Is not done with them after all. */
    record Reopen() implements BulkChange {}

    /** Puts them into quarantine. */
    record MarkAsSpam() implements BulkChange {}

    /** Takes them out of quarantine. */
    record NotSpam() implements BulkChange {}

    /** Puts them into the trash, from the desk or from Spam. */
    record Delete() implements BulkChange {}

    /** Takes them out of the trash. */
    record Restore() implements BulkChange {}
}
