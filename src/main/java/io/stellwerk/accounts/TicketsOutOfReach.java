package io.stellwerk.accounts;

import org.springframework.security.access.AccessDeniedException;

/** Whoever may not edit all of somebody's open tickets does not choose who gets them: the rules do (decision record 20). */
public class TicketsOutOfReach extends AccessDeniedException {

    private static final long serialVersionUID = 1;

    public TicketsOutOfReach() {
        super("Not all of these tickets are theirs to edit");
    }
}
