package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.contacts.ContactDetails;
import io.stellwerk.tickets.ContactActivity;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketView;
import java.util.Optional;

/** The tickets of a contact that the reader may see, the latest first. */
class ContactTickets extends Composite<Section> {

    private static final int PAGE = 20;

    private final transient ContactListing listing;
    private final ContactDetails contact;
    private final UnorderedList rows = new UnorderedList();
    private final Button more = new Button(getTranslation("contacts.tickets.more"), click -> readOn());
    private transient Optional<TicketRow> last = Optional.empty();

    ContactTickets(ContactListing listing, ContactDetails contact, Optional<ContactActivity> activity) {
        this.listing = listing;
        this.contact = contact;
        getContent().addClassName("sw-contact-tickets");
        getContent().add(title(activity));
        if (activity.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            Icon.INBOX,
                            getTranslation("contacts.tickets.none"),
                            getTranslation("contacts.tickets.none.help")));
        } else {
            getContent().add(rows, more);
            readOn();
        }
    }

    private Div title(Optional<ContactActivity> activity) {
        var title = new Div(new H2(getTranslation("contacts.tickets")));
        title.addClassName("title");
        activity.ifPresent(known -> {
            var count = new Span(getTranslation("contacts.tickets.count", known.tickets(), known.open()));
            count.addClassNames("sw-soft", "sw-number");
            title.add(count);
        });
        return title;
    }

    private void readOn() {
        var page = listing.tickets(contact.id(), last, PAGE + 1);
        page.stream().limit(PAGE).forEach(this::add);
        more.setVisible(page.size() > PAGE);
    }

    private void add(ListedTicket ticket) {
        var view = ticket.ticket().open() ? TicketView.ALL_OPEN : TicketView.ALL_CLOSED;
        var row = new TicketListRow(ticket, Ticking.NOTHING);
        row.show(ticket, new Place(view, "", Layout.SPLIT, Optional.empty()), false);
        rows.add(row);
        last = Optional.of(ticket.ticket());
    }
}
