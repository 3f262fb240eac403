package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.Tag;
import java.util.List;
import java.util.function.Function;

/** What stands beside a ticket: what it is, who wrote, what else they have, who follows it, and what happened. */
class DetailsPanel extends Composite<Aside> {

    private final ContactCard contact = new ContactCard();
    private final TicketLabelsPanel labels;
    private final AboutTicket about = new AboutTicket();
    private final SlaPanel sla = new SlaPanel();
    private final WhyThisOwner why = new WhyThisOwner();
    private final OtherTickets others = new OtherTickets();
    private final FollowerList followers = new FollowerList();
    private final TicketHistory history = new TicketHistory();

    DetailsPanel(Operator operator, Function<String, List<Tag>> tagsLike, Runnable onClose) {
        labels = new TicketLabelsPanel(operator, tagsLike);
        getContent().addClassName("sw-details");
        getContent().getElement().setAttribute("aria-label", getTranslation("inbox.details"));
        getContent().add(close(onClose), about, sla, contact, others, labels, followers, history, why);
    }

    void show(OpenTicket ticket, Place place) {
        contact.show(ticket.contact());
        labels.show(ticket);
        about.show(ticket);
        others.show(ticket, place);
        followers.show(ticket);
        sla.show(ticket.sla(), ticket.details().thread(), ticket.readAt());
        why.show(ticket);
        history.show(ticket);
    }

    private Button close(Runnable onClose) {
        var close = new Button(Icon.CLOSE.create(), click -> onClose.run());
        close.addClassName("close");
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("inbox.details.close"));
        return close;
    }
}
