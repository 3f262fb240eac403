package io.stellwerk.accounts;

/** What happens to the open tickets of somebody who leaves or loses the Service seat or the right to edit tickets (spec/02 section 1). */
public sealed interface HandOver {

    /** They are left without an owner; their teams stay. */
    record Unassign() implements HandOver {}

    /** Somebody else gets all of them, whatever their availability and capacity. */
    record GiveTo(UserId successor) implements HandOver {}

    /** The rule of each ticket's channel decides anew. */
    record RouteAgain() implements HandOver {}
}
