package io.stellwerk.accounts;

/** The open tickets that somebody owns. The module that keeps tickets implements it; while none does, nobody owns any. */
public interface OpenWork {

    /** How many open tickets this person owns, whether or not the asking person sees them. */
    int count(UserId owner);

    /** Whether {@link CurrentUser} may edit all of them, and so also chooses who gets them. */
    boolean mayEditAll(UserId owner);

    /**
     * Hands all of them over. Called without a check of ticket scopes, inside the transaction that took the account or
     * the seat away and after that was written, so that routing again does not choose the same person; {@link
     * CurrentUser} is who did it, or nobody for Stellwerk itself.
     *
     * @throws SuccessorGone when the chosen successor does not work at the help desk
     * @throws TicketsOutOfReach when {@link CurrentUser} chose who gets them and may not edit all of them
     */
    void handOver(UserId owner, HandOver choice);
}
