package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.tickets.SlaClock;
import io.stellwerk.tickets.SlaReading;
import io.stellwerk.tickets.TicketSla;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** The clocks of a ticket that still run, the most pressing first. */
class SlaLine extends Composite<Div> {

    SlaLine() {
        getContent().addClassName("sw-sla-line");
    }

    void show(Optional<TicketSla> sla, Instant now) {
        getContent().removeAll();
        sla.ifPresent(known -> known.clocks().stream()
                .filter(SlaClock::runs)
                .sorted(Comparator.comparing(clock -> clock.dueAt().orElse(Instant.MAX)))
                .forEach(clock -> getContent().add(SlaChip.sentence(SlaReading.of(clock, now)))));
        setVisible(getContent().getComponentCount() > 0);
    }
}
