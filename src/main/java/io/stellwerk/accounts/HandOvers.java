package io.stellwerk.accounts;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.base.Retried;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What happens to the open tickets of those who leave, lose the Service seat or may not edit tickets any more. */
@Service
@Retried
public class HandOvers {

    private final AccountRows rows;
    private final ObjectProvider<OpenWork> work;

    HandOvers(AccountRows rows, ObjectProvider<OpenWork> work) {
        this.rows = rows;
        this.work = work;
    }

    /** Whether tickets are safe with somebody as far as their role goes. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean mayEditTickets(UserId user) {
        return rows.findById(user.value())
                .filter(account -> account.person().worksOnTickets())
                .isPresent();
    }

    /** How many open tickets somebody owns. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public int openTickets(UserId owner) {
        return work.stream().mapToInt(each -> each.count(owner)).sum();
    }

    /** Whether one chooses who gets them; otherwise only the rules of their channels do. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean mayChoose(UserId owner) {
        return work.stream().allMatch(each -> each.mayEditAll(owner));
    }

    /**
     * Hands all of them over, as part of the transaction that takes the account, the seat or the right away.
     *
     * @throws SuccessorGone when they cannot go to the chosen successor
     * @throws TicketsOutOfReach when one chose, and not all of them are one's own to edit
     */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void carryOut(UserId owner, HandOver choice) {
        if (choice instanceof HandOver.GiveTo give && !canTake(owner, give.successor())) {
            throw new SuccessorGone();
        }
        work.forEach(each -> each.handOver(owner, choice));
    }

    private boolean canTake(UserId owner, UserId successor) {
        return !owner.equals(successor)
                && rows.findById(successor.value())
                        .map(Account::person)
                        .filter(person -> person.active() && person.worksOnTickets())
                        .isPresent();
    }
}
