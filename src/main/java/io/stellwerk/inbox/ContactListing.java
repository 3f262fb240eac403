package io.stellwerk.inbox;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.ContactLists;
import io.stellwerk.contacts.ContactRow;
import io.stellwerk.tickets.ContactActivity;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketsOfContacts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads pages of contacts and of one contact's tickets, with the names of a whole page at once. */
@Component
class ContactListing {

    private final ContactLists lists;
    private final TicketsOfContacts tickets;
    private final Accounts accounts;
    private final Statuses statuses;
    private final RowLabelsReader labels;
    private final VisibleViews views;

    ContactListing(
            ContactLists lists,
            TicketsOfContacts tickets,
            Accounts accounts,
            Statuses statuses,
            RowLabelsReader labels,
            VisibleViews views) {
        this.views = views;
        this.labels = labels;
        this.statuses = statuses;
        this.lists = lists;
        this.tickets = tickets;
        this.accounts = accounts;
    }

    /** Whether the reader's role hides every ticket from them. */
    boolean seesNone() {
        return views.showNone();
    }

    List<ListedContact> page(String words, Optional<ListedContact> after, int size) {
        var rows = lists.page(words, after.map(ListedContact::contact), size);
        var owners = accounts.byId(
                rows.stream().flatMap(row -> row.owner().stream()).distinct().toList());
        var activity = tickets.activity(rows.stream().map(ContactRow::id).toList());
        return rows.stream()
                .map(row -> new ListedContact(
                        row,
                        row.owner().map(owners::get).map(Person::name),
                        Optional.<ContactActivity>ofNullable(activity.get(row.id()))))
                .toList();
    }

    /** Empty when the reader sees no ticket of theirs. */
    Optional<ContactActivity> activity(ContactId contact) {
        return Optional.ofNullable(tickets.activity(Set.of(contact)).get(contact));
    }

    /** Without the name of the contact, as it is the same in every line. */
    List<ListedTicket> tickets(ContactId contact, Optional<TicketRow> after, int size) {
        var rows = tickets.page(contact, after, size);
        var owners = accounts.byId(
                rows.stream().flatMap(row -> row.owner().stream()).distinct().toList());
        var labelled = labels.of(rows);
        return rows.stream()
                .map(row -> new ListedTicket(
                        row,
                        "",
                        row.owner().map(owners::get),
                        statuses.of(row),
                        Objects.requireNonNull(labelled.get(row.id())),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        List.of()))
                .toList();
    }
}
