package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.TeamId;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredBulkChangeTests {

    private static final List<BulkChange> ALL = List.of(
            new BulkChange.Assign(new UserId(7)),
            new BulkChange.Unassign(),
            new BulkChange.LeaveToTeam(new TeamId(8)),
            new BulkChange.ToStatus(new StatusId(9)),
            new BulkChange.Close(),
            new BulkChange.Reopen(),
            new BulkChange.MarkAsSpam(),
            new BulkChange.NotSpam(),
            new BulkChange.Delete(),
            new BulkChange.Restore());

    @Test
    void everyKindOfChangeIsReadAsItWasKept() {
        assertThat(ALL).extracting(change -> (Object) change.getClass()).containsExactlyInAnyOrder((Object[])
                BulkChange.class.getPermittedSubclasses());

        assertThat(ALL)
                .allSatisfy(
                        change -> assertThat(StoredBulkChange.of(change).read()).isEqualTo(change));
    }
}
