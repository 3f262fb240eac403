package io.stellwerk.inbox;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import io.stellwerk.tickets.TicketView;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The view somebody looked at last; their next visit begins there. */
@Component
@VaadinSessionScope
class LastView {

    private Optional<TicketView> last = Optional.empty();

    void is(TicketView view) {
        last = Optional.of(view);
    }

    TicketView orFirst(List<TicketView> views) {
        return last.filter(views::contains).orElseGet(views::getFirst);
    }
}
