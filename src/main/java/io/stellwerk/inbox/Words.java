package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.base.ui.StatusBadge;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.tickets.CustomView;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketStatus;
import io.stellwerk.tickets.TicketView;
import java.util.Locale;

/** What the help desk calls things. */
final class Words {

    private Words() {}

    static String view(TicketView view, Component where) {
        return where.getTranslation("inbox.view." + view.slug());
    }

    /** What the list of a place is called. */
    static String list(Place place) {
        return place.cut()
                .custom()
                .map(CustomView::name)
                .orElseGet(() ->
                        I18NProvider.translate("inbox.view." + place.view().slug()));
    }

    static String name(TicketStatus status) {
        return status.builtIn()
                .map(first -> I18NProvider.translate("inbox.status." + key(first)))
                .orElse(status.name());
    }

    static StatusBadge status(TicketStatus status, Component where) {
        return new StatusBadge(
                name(status, where), Meaning.valueOf(status.colour().name()));
    }

    static String name(TicketStatus status, Component where) {
        return status.builtIn()
                .map(first -> where.getTranslation("inbox.status." + key(first)))
                .orElse(status.name());
    }

    /** Many forget it, and some programs know none; a link needs words. */
    static String subject(TicketRow ticket) {
        return ticket.subject().isBlank() ? I18NProvider.translate("inbox.no-subject") : ticket.subject();
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
