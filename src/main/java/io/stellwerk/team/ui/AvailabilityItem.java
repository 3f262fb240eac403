package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.NavbarItem;
import io.stellwerk.team.Availabilities;
import org.springframework.core.annotation.Order;

/** Puts the availability switch into the header of every page. */
@org.springframework.stereotype.Component
@Order(10)
class AvailabilityItem implements NavbarItem {

    private final Availabilities availabilities;
    private final CurrentUser currentUser;
    private final LiveUpdates live;

    AvailabilityItem(Availabilities availabilities, CurrentUser currentUser, LiveUpdates live) {
        this.availabilities = availabilities;
        this.currentUser = currentUser;
        this.live = live;
    }

    @Override
    public Component create() {
        var choice = new AvailabilitySwitch(availabilities::setMine);
        choice.show(availabilities.mine().state());
        live.watch(
                choice,
                Availabilities.topic(currentUser.id()),
                () -> choice.show(availabilities.mine().state()));
        return choice;
    }
}
