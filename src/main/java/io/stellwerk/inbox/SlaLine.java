package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.tickets.SlaClock;
import io.stellwerk.tickets.SlaReading;
import io.stellwerk.tickets.TicketSla;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The clocks of a ticket that still run, the most pressing first. */
class SlaLine extends Composite<Div> {

    private transient List<SlaReading> shown = List.of();

    SlaLine() {
        getContent().addClassName("sw-sla-line");
    }

    void show(Optional<TicketSla> sla, Instant now) {
        var clocks = sla.stream()
                .flatMap(known -> known.clocks().stream())
                .filter(SlaClock::runs)
                .sorted(Comparator.comparing(clock -> clock.dueAt().orElse(Instant.MAX)))
                .map(clock -> SlaReading.of(clock, now))
                .toList();
        var standing = clocks.stream().map(SlaReading::anyMinute).toList();
        if (!shown.equals(standing)) {
            shown = standing;
            getContent().removeAll();
            clocks.forEach(clock -> getContent().add(SlaChip.sentence(clock)));
        }
        setVisible(!clocks.isEmpty());
    }
}
