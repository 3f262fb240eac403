package io.stellwerk.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import io.stellwerk.base.ui.AnotherTry;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Keyed;
import io.stellwerk.base.ui.RightsChanged;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.tickets.ContactActivity;
import io.stellwerk.tickets.TicketView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tickets of a contact that the reader may see, the latest first. */
class ContactTickets extends Composite<Section> {

    private static final int PAGE = 20;
    private static final int MOST_READ_AGAIN = 1_000;

    private final transient ContactListing listing;
    private final ContactId contact;
    private final Span count = new Span();
    private final UnorderedList rows = new UnorderedList();
    private final EmptyState none = new EmptyState(
            Icon.INBOX, getTranslation("contacts.tickets.none"), getTranslation("contacts.tickets.none.help"));
    private final EmptyState noneByRole = NothingHere.byRole();
    private final AnotherTry rest = new AnotherTry(getTranslation("contacts.tickets.failed"));
    private final Button more = new Button(getTranslation("contacts.tickets.more"), click -> rest.read(this::readOn));
    private final transient Keyed<ListedTicket, TicketListRow> keyed = new Keyed<>(
            rows, ListedTicket::id, ticket -> new TicketListRow(ticket, Ticking.NOTHING), ContactTickets::show);
    private transient List<ListedTicket> shown = List.of();
    private Registration rightsWatch = () -> {};

    ContactTickets(ContactListing listing, ContactId contact) {
        this.listing = listing;
        this.contact = contact;
        count.addClassNames("sw-soft", "sw-number");
        var title = new Div(new H2(getTranslation("contacts.tickets")), count);
        title.addClassName("title");
        getContent().addClassName("sw-contact-tickets");
        getContent().add(title, none, noneByRole, rows, more, rest);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        rightsWatch = ComponentUtil.addListener(event.getUI(), RightsChanged.class, told -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        rightsWatch.remove();
    }

    /** Reads what was read before, up to a limit. */
    void refresh() {
        var size = Math.clamp(shown.size(), PAGE, MOST_READ_AGAIN);
        show(listing.tickets(contact, Optional.empty(), size + 1), size);
        show(listing.activity(contact));
    }

    private void readOn() {
        var next = listing.tickets(contact, Optional.of(shown.getLast().ticket()), PAGE + 1);
        var all = new ArrayList<>(shown);
        all.addAll(next);
        show(all, shown.size() + PAGE);
    }

    private void show(List<ListedTicket> read, int size) {
        shown = read.stream().limit(size).toList();
        keyed.show(shown);
        more.setVisible(read.size() > size);
    }

    private void show(Optional<ContactActivity> activity) {
        boolean byRole = listing.seesNone();
        none.setVisible(activity.isEmpty() && !byRole);
        noneByRole.setVisible(activity.isEmpty() && byRole);
        count.setVisible(activity.isPresent());
        activity.ifPresent(
                known -> count.setText(getTranslation("contacts.tickets.count", known.tickets(), known.open())));
    }

    private static void show(TicketListRow row, ListedTicket ticket) {
        var view = ticket.ticket().open() ? TicketView.ALL_OPEN : TicketView.ALL_CLOSED;
        row.show(ticket, new Place(view), false);
    }
}
