package io.stellwerk.tickets;

import io.stellwerk.contacts.ContactRelocated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears within the same transaction of what starts, ends or pauses clocks. */
@Component
class SlaTriggers {

    private final ServiceLevels levels;

    SlaTriggers(ServiceLevels levels) {
        this.levels = levels;
    }

    @EventListener
    void on(CustomerReplied replied) {
        levels.changed(replied.ticket());
    }

    @EventListener
    void on(ShelfChanged changed) {
        levels.changed(changed.ticket());
    }

    @EventListener
    void on(ContactRelocated relocated) {
        levels.contactChanged(relocated.contact());
    }

    @EventListener
    void on(AgentReplied replied) {
        levels.changed(replied.ticket());
    }
}
