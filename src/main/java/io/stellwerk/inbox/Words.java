package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import io.stellwerk.base.ui.StatusBadge;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.tickets.TicketStatus;
import io.stellwerk.tickets.TicketView;
import java.util.Locale;

/** What the help desk calls things. */
final class Words {

    private Words() {}

    static String view(TicketView view, Component where) {
        return where.getTranslation("inbox.view." + view.slug());
    }

    static StatusBadge status(TicketStatus status, Component where) {
        return new StatusBadge(where.getTranslation("inbox.status." + key(status)), meaning(status));
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Meaning meaning(TicketStatus status) {
        return switch (status) {
            case NEW -> Meaning.INFO;
            case WAITING_ON_US -> Meaning.WARNING;
            case WAITING_ON_CONTACT -> Meaning.QUIET;
            case CLOSED -> Meaning.SUCCESS;
        };
    }
}
