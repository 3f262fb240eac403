package io.stellwerk.team.ui;

import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Invites;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Users;
import io.stellwerk.team.Staff;
import io.stellwerk.team.UserSettings;
import org.springframework.stereotype.Component;

/** What the screen of one user does. */
@Component
class UserActions {

    private final Users users;
    private final Invites invites;
    private final Staff staff;

    UserActions(Users users, Invites invites, Staff staff) {
        this.users = users;
        this.invites = invites;
        this.staff = staff;
    }

    UserSettings settings(UserId user) {
        return staff.settings(user);
    }

    boolean save(UserId user, UserSettings seen, UserSettings wanted, HandOver openTickets) {
        return staff.change(user, seen, wanted, openTickets);
    }

    void resend(UserId user) {
        invites.resend(user);
    }

    void withdraw(UserId user) {
        staff.withdrawInvite(user);
    }

    void deactivate(UserId user, HandOver openTickets) {
        users.deactivate(user, openTickets);
    }

    void reactivate(UserId user) {
        users.reactivate(user);
    }
}
