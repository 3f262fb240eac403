package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import io.stellwerk.base.ui.Icon;

/** What stands beside a ticket: who wrote, what it is, and why this owner. */
class DetailsPanel extends Composite<Aside> {

    private final ContactCard contact = new ContactCard();
    private final AboutTicket about = new AboutTicket();
    private final SlaPanel sla = new SlaPanel();
    private final WhyThisOwner why = new WhyThisOwner();

    DetailsPanel(Runnable onClose) {
        getContent().addClassName("sw-details");
        getContent().getElement().setAttribute("aria-label", getTranslation("inbox.details"));
        getContent().add(close(onClose), contact, about, sla, why);
    }

    void show(OpenTicket ticket) {
        contact.show(ticket.contact());
        about.show(ticket);
        sla.show(ticket.sla(), ticket.readAt());
        why.show(ticket);
    }

    private Button close(Runnable onClose) {
        var close = new Button(Icon.CLOSE.create(), click -> onClose.run());
        close.addClassName("close");
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("inbox.details.close"));
        return close;
    }
}
