package io.stellwerk.tickets;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Chores;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the tickets of a status after it: few of them at once, many some at a time without anybody waiting for them.
 * Whoever gives a ticket that status meanwhile waits for the status, or begins anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StatusMoves {

    private final StatusMoveRows rows;
    private final StatusRows statuses;
    private final CatchingUp catchingUp;
    private final Chores chores;
    private final CurrentUser currentUser;

    StatusMoves(
            StatusMoveRows rows, StatusRows statuses, CatchingUp catchingUp, Chores chores, CurrentUser currentUser) {
        this.rows = rows;
        this.statuses = statuses;
        this.catchingUp = catchingUp;
        this.chores = chores;
        this.currentUser = currentUser;
    }

    /** Tickets that can go at once, and the people who own them, held. */
    record Few(List<Straggler> tickets, Set<UserId> owners) {

        static final Few NOTHING = new Few(List.of(), Set.of());
    }

    /** Before the status is changed: nothing is moved meanwhile, and the people of few tickets are held. */
    Few prepare(StatusId status) {
        rows.takeTurns();
        var first = rows.first(status, StatusMoveRun.SLICE + 1);
        return first.size() > StatusMoveRun.SLICE ? Few.NOTHING : new Few(first, catchingUp.holdOwners(first));
    }

    /** The status is changed; what cannot follow at once does so soon. */
    void start(StatusTurn turn, Few few) {
        rows.begin(
                turn, Optional.of(currentUser).filter(CurrentUser::isLoggedIn).map(CurrentUser::id));
        catchingUp.catchUp(turn.status(), few.tickets(), few.owners());
        if (!end(turn)) {
            chores.soon(new TaskInstance<>(StatusMoveRun.TASK, turn.written()));
        }
    }

    /** @return whether all have followed; a deleted status goes with the last of its tickets */
    boolean end(StatusTurn turn) {
        if (rows.isAnyBehind(turn.status())) {
            return false;
        }
        rows.end(turn.status());
        statuses.deleteIfLeft(turn.status());
        return true;
    }
}
