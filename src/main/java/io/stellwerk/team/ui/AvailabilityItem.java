package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.NavbarItem;
import io.stellwerk.base.ui.Pulse;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.OpenBrowsers;
import io.stellwerk.team.Staff;
import java.util.UUID;
import org.springframework.core.annotation.Order;

/** Puts one's status into the header of every page. */
@org.springframework.stereotype.Component
@Order(10)
class AvailabilityItem implements NavbarItem {

    private final Availabilities availabilities;
    private final Capacities capacities;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final OpenBrowsers browsers;
    private final LiveUpdates live;

    AvailabilityItem(
            Availabilities availabilities,
            Capacities capacities,
            Accounts accounts,
            CurrentUser currentUser,
            OpenBrowsers browsers,
            LiveUpdates live) {
        this.availabilities = availabilities;
        this.capacities = capacities;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.browsers = browsers;
        this.live = live;
    }

    @Override
    public Component create() {
        var status = new MyStatus(availabilities, capacities, accounts);
        var me = currentUser.id();
        var page = UUID.randomUUID();
        status.addAttachListener(attached -> browsers.opened(page, me, new Pulse(attached.getUI())));
        status.addDetachListener(detached -> browsers.closed(page));
        live.watch(status, Availabilities.topic(me), status::refresh);
        live.watch(status, Staff.ALL, status::showStatus);
        capacities.openTicketsTopic().ifPresent(tickets -> live.watch(status, tickets, status::showStatus));
        return status;
    }
}
