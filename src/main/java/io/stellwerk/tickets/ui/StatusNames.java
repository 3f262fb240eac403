package io.stellwerk.tickets.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.tickets.TicketStatus;

/** What a status is called in the reader's language. */
final class StatusNames {

    private StatusNames() {}

    static String of(TicketStatus status) {
        return status.builtIn()
                .map(first -> I18NProvider.translate("inbox.status." + SlaWords.key(first)))
                .orElse(status.name());
    }
}
