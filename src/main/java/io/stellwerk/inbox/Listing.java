package io.stellwerk.inbox;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.TicketLists;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketSearch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the ticket list, with the names of a whole page at once. */
@Component
class Listing {

    private static final int CONTACTS_SEARCHED = 200;

    private final TicketLists lists;
    private final Contacts contacts;
    private final Accounts accounts;
    private final Statuses statuses;

    Listing(TicketLists lists, Contacts contacts, Accounts accounts, Statuses statuses) {
        this.statuses = statuses;
        this.lists = lists;
        this.contacts = contacts;
        this.accounts = accounts;
    }

    ListPage newest(Place place, int size) {
        return page(place, Optional.empty(), size);
    }

    ListPage after(Place place, ListedTicket last, int size) {
        return page(place, Optional.of(last.ticket()), size);
    }

    private ListPage page(Place place, Optional<TicketRow> after, int size) {
        var page = lists.page(place.view(), search(place.words()), after, size + 1);
        var rows = page.tickets();
        return new ListPage(named(rows.stream().limit(size).toList()), rows.size() > size, page.complete());
    }

    private TicketSearch search(String words) {
        return words.isEmpty() ? TicketSearch.NOTHING : new TicketSearch(words, contactsLike(words));
    }

    private Set<ContactId> contactsLike(String words) {
        return contacts.search(words, CONTACTS_SEARCHED).stream()
                .map(Contact::id)
                .collect(Collectors.toSet());
    }

    private List<ListedTicket> named(List<TicketRow> rows) {
        var who = contacts.byId(rows.stream().map(TicketRow::contact).toList());
        var owners = accounts.byId(
                rows.stream().flatMap(row -> row.owner().stream()).distinct().toList());
        return rows.stream().map(row -> named(row, who, owners)).toList();
    }

    private ListedTicket named(TicketRow row, Map<ContactId, Contact> who, Map<UserId, Person> owners) {
        var contact = Optional.ofNullable(who.get(row.contact())).map(Contact::name);
        return new ListedTicket(row, contact.orElse(""), row.owner().map(owners::get), statuses.of(row));
    }
}
