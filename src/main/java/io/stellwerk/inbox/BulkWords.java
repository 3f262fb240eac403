package io.stellwerk.inbox;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.tickets.BulkChange;
import io.stellwerk.tickets.BulkJob;
import io.stellwerk.tickets.BulkOutcome;
import java.util.List;
import java.util.stream.Stream;

/** What a change of many tickets does or did, and what it left out and why. */
final class BulkWords {

    private static final List<BulkOutcome> WORTH_TELLING = List.of(
            BulkOutcome.ALREADY_SO,
            BulkOutcome.NOT_ALLOWED,
            BulkOutcome.NOBODY_THERE,
            BulkOutcome.STATUS_GONE,
            BulkOutcome.CHANGED_SINCE,
            BulkOutcome.STOPPED,
            BulkOutcome.FAILED);

    private BulkWords() {}

    static String title(ShownBulk shown) {
        var job = shown.job();
        var what = what(job.change(), shown.name());
        return job.undoes().isPresent() ? I18NProvider.translate("inbox.bulk.job.undo", what) : what;
    }

    /** @param name of whom or what it gives them to; empty when it gives them to nobody */
    static String what(BulkChange change, String name) {
        return I18NProvider.translate("inbox.bulk.job." + key(change), name);
    }

    static List<String> report(BulkJob job) {
        var done = I18NProvider.translate("inbox.bulk.report." + done(job), job.count(BulkOutcome.DONE));
        return Stream.concat(
                        Stream.of(done),
                        WORTH_TELLING.stream()
                                .filter(outcome -> job.count(outcome) > 0)
                                .map(outcome -> I18NProvider.translate(
                                        "inbox.bulk.report." + Words.key(outcome), job.count(outcome))))
                .toList();
    }

    private static String done(BulkJob job) {
        if (job.undoes().isPresent()) {
            return "undone";
        }
        return switch (job.change()) {
            case BulkChange.Delete gone -> "deleted";
            case BulkChange.MarkAsSpam spam -> "marked-as-spam";
            case BulkChange.Close done -> "closed";
            default -> "done";
        };
    }

    private static String key(BulkChange change) {
        return switch (change) {
            case BulkChange.Assign assign -> "assign";
            case BulkChange.Unassign nobody -> "unassign";
            case BulkChange.LeaveToTeam left -> "leave-to-team";
            case BulkChange.ToStatus to -> "to-status";
            case BulkChange.Close done -> "close";
            case BulkChange.Reopen again -> "reopen";
            case BulkChange.MarkAsSpam spam -> "mark-as-spam";
            case BulkChange.NotSpam fine -> "not-spam";
            case BulkChange.Delete gone -> "delete";
            case BulkChange.Restore back -> "restore";
        };
    }
}
