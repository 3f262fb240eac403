package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.Retried;
import org.springframework.stereotype.Component;

/** One ticket of a change of many, with what became of it, in one transaction: it happens once on whatever node. */
@Component
@Retried
class BulkStep {

    private final BulkRows rows;
    private final BulkActs acts;
    private final Workloads workloads;
    private final Scopes scopes;
    private final CurrentUser currentUser;

    BulkStep(BulkRows rows, BulkActs acts, Workloads workloads, Scopes scopes, CurrentUser currentUser) {
        this.rows = rows;
        this.acts = acts;
        this.workloads = workloads;
        this.scopes = scopes;
        this.currentUser = currentUser;
    }

    /** Whoever asked for it is logged in. */
    void carryOut(BulkRow job, TicketId ticket) {
        rows.hold(job.id(), ticket)
                .ifPresent(held -> rows.dealtWith(
                        job.id(), ticket, job.undoes().isPresent() ? undo(job, held) : change(job, held)));
    }

    /** It could not be carried out; what it had changed was rolled back. */
    void failed(BulkRow job, TicketId ticket, BulkOutcome why) {
        rows.hold(job.id(), ticket).ifPresent(held -> rows.dealtWith(job.id(), ticket, held.with(why)));
    }

    private BulkTicket change(BulkRow job, BulkTicket ticket) {
        if (BulkActs.shelves(job.change()).stream().noneMatch(shelf -> scopes.mayEdit(ticket.id(), shelf))) {
            return ticket.with(BulkOutcome.NOT_ALLOWED);
        }
        workloads.lock(BulkActs.receivers(job.change()));
        var facet = acts.facet(job.change());
        var before = facet.read(ticket.id());
        var refused = acts.perform(ticket.id(), job.change());
        if (refused.isPresent()) {
            return ticket.with(refused.get());
        }
        var after = facet.read(ticket.id());
        return before.equals(after)
                ? ticket.with(BulkOutcome.ALREADY_SO)
                : new BulkTicket(ticket.id(), BulkOutcome.DONE, before, after);
    }

    /** Needs no right to edit this ticket: whoever gives one away may lose it by that. What their role lost is gone. */
    private BulkTicket undo(BulkRow job, BulkTicket ticket) {
        var facet = acts.facet(job.change());
        if (currentUser.edit().allowsNothing() || !facet.mayRestore()) {
            return ticket.with(BulkOutcome.NOT_ALLOWED);
        }
        return ticket.with(
                facet.restore(ticket.id(), ticket.before(), ticket.after())
                        ? BulkOutcome.DONE
                        : BulkOutcome.CHANGED_SINCE);
    }
}
