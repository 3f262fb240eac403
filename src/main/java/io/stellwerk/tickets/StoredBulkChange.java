package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.TeamId;

/** A change as the database keeps it. */
record StoredBulkChange(String kind, String value) {

    static StoredBulkChange of(BulkChange change) {
        return switch (change) {
            case BulkChange.Assign assign ->
                new StoredBulkChange("assign", Long.toString(assign.owner().value()));
            case BulkChange.Unassign nobody -> new StoredBulkChange("unassign", "");
            case BulkChange.LeaveToTeam left ->
                new StoredBulkChange("leave-to-team", Long.toString(left.team().value()));
            case BulkChange.ToStatus to ->
                new StoredBulkChange("to-status", Long.toString(to.status().value()));
            case BulkChange.Close done -> new StoredBulkChange("close", "");
            case BulkChange.Reopen again -> new StoredBulkChange("reopen", "");
            case BulkChange.MarkAsSpam spam -> new StoredBulkChange("mark-as-spam", "");
            case BulkChange.NotSpam fine -> new StoredBulkChange("not-spam", "");
            case BulkChange.Delete gone -> new StoredBulkChange("delete", "");
            case BulkChange.Restore back -> new StoredBulkChange("restore", "");
        };
    }

    BulkChange read() {
        return switch (kind) {
            case "assign" -> new BulkChange.Assign(new UserId(Long.parseLong(value)));
            case "unassign" -> new BulkChange.Unassign();
            case "leave-to-team" -> new BulkChange.LeaveToTeam(new TeamId(Long.parseLong(value)));
            case "to-status" -> new BulkChange.ToStatus(new StatusId(Long.parseLong(value)));
            case "close" -> new BulkChange.Close();
            case "reopen" -> new BulkChange.Reopen();
            case "mark-as-spam" -> new BulkChange.MarkAsSpam();
            case "not-spam" -> new BulkChange.NotSpam();
            case "delete" -> new BulkChange.Delete();
            case "restore" -> new BulkChange.Restore();
            default -> throw new IllegalStateException("Unknown change " + kind);
        };
    }
}
