package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.RouteNumber;
import io.stellwerk.contacts.ContactDetails;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.Tickets;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** One contact with their tickets. The address of somebody who was merged leads to the contact that was kept. */
@Route(ContactsView.ROUTE + "/:id")
@PermitAll
class ContactView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ContactDesk desk;
    private final transient ContactListing listing;
    private final transient LiveUpdates live;
    private transient Optional<ContactDetails> shown = Optional.empty();
    private transient Optional<ContactEditor> editor = Optional.empty();
    private transient Registration watch = () -> {};

    ContactView(ContactDesk desk, ContactListing listing, LiveUpdates live) {
        this.desk = desk;
        this.listing = listing;
        this.live = live;
        getContent().addClassName("sw-contact");
    }

    static RouteParameters parameters(ContactId contact) {
        return RouteNumber.of(contact.value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = RouteNumber.in(event.getRouteParameters()).map(ContactId::new);
        shown = asked.flatMap(desk::find);
        shown.ifPresentOrElse(
                contact -> {
                    if (asked.equals(Optional.of(contact.id()))) {
                        show(contact);
                    } else {
                        event.forwardTo(ContactView.class, parameters(contact.id()));
                    }
                },
                () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return shown.map(contact -> contact.profile().name()).orElseGet(() -> getTranslation("contacts.title"));
    }

    private void show(ContactDetails contact) {
        var tickets = new ContactTickets(listing, contact.id());
        var fields = new ContactEditor(desk, contact, this::open);
        var columns = new Div(tickets, fields);
        editor = Optional.of(fields);
        watch.remove();
        watch = live.watch(this, Contacts.topic(contact.id()), this::refresh);
        live.watch(tickets, Tickets.ALL, tickets::refresh);
        live.watch(tickets, Teams.ALL, tickets::refresh);
        columns.addClassName("columns");
        getContent().removeAll();
        getContent().add(back(), header(contact), columns);
    }

    private Div back() {
        var link = Links.to(ContactsView.ROUTE);
        link.add(Icon.BACK.small());
        link.add(getTranslation("contacts.title"));
        var back = new Div(link);
        back.addClassName("back");
        return back;
    }

    private PageHeader header(ContactDetails contact) {
        var since = getTranslation("contacts.since", Moments.day(contact.since()));
        var tracked = contact.tracked()
                .map(at -> getTranslation("contacts.tracked", Moments.day(at)))
                .orElseGet(() -> getTranslation("contacts.untracked"));
        var header = new PageHeader(contact.profile().name(), since + " · " + tracked);
        return desk.editable() ? header.with(merge(contact)) : header;
    }

    private Button merge(ContactDetails contact) {
        var dialog = new MergeDialog(desk, contact, this::open);
        return new Button(
                getTranslation("contacts.merge"), click -> editor.ifPresent(fields -> fields.askBefore(dialog::open)));
    }

    private void refresh() {
        var now = shown.flatMap(contact -> desk.find(contact.id()));
        if (!now.equals(shown)) {
            editor.ifPresent(ContactEditor::changedElsewhere);
        }
    }

    /** Reads it anew, at its own address. */
    private void open(ContactId contact) {
        if (shown.filter(here -> here.id().equals(contact)).isPresent()) {
            shown = desk.find(contact);
            shown.ifPresent(this::show);
        } else {
            getUI().ifPresent(ui -> ui.navigate(ContactView.class, parameters(contact)));
        }
    }
}
