package io.stellwerk.inbox;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.ContactDetails;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.ContactMerge;
import io.stellwerk.contacts.ContactMerges;
import io.stellwerk.contacts.ContactProfile;
import io.stellwerk.contacts.ContactProfiles;
import io.stellwerk.contacts.ContactSaving;
import io.stellwerk.contacts.ContactSearch;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.contacts.FoundContacts;
import io.stellwerk.tickets.ContactActivity;
import io.stellwerk.tickets.TicketsOfContacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everything the screen of one contact reads and does, in one place. */
@Component
class ContactDesk {

    static final int SUGGESTED = 50;

    private final Contacts contacts;
    private final ContactSearch search;
    private final ContactProfiles profiles;
    private final ContactMerges merges;
    private final TicketsOfContacts tickets;
    private final Accounts accounts;

    ContactDesk(
            Contacts contacts,
            ContactSearch search,
            ContactProfiles profiles,
            ContactMerges merges,
            TicketsOfContacts tickets,
            Accounts accounts) {
        this.contacts = contacts;
        this.search = search;
        this.profiles = profiles;
        this.merges = merges;
        this.tickets = tickets;
        this.accounts = accounts;
    }

    Optional<ContactDetails> find(ContactId contact) {
        return profiles.find(contact);
    }

    boolean editable() {
        return profiles.editable();
    }

    ContactSaving create(EmailAddress email, String name) {
        return profiles.create(email, name);
    }

    ContactSaving save(ContactDetails seen, ContactProfile wanted) {
        return profiles.change(seen.id(), seen.version(), wanted);
    }

    Optional<ContactActivity> activity(ContactId contact) {
        return Optional.ofNullable(tickets.activity(Set.of(contact)).get(contact));
    }

    /** Active people, and the owner even if no longer active. */
    List<Person> possibleOwners(Optional<UserId> owner) {
        return accounts.everybody().stream()
                .filter(person -> person.active() || owner.equals(Optional.of(person.id())))
                .toList();
    }

    String name(UserId user) {
        return accounts.find(user).map(Person::name).orElse("?");
    }

    String name(ContactId contact) {
        return contacts.find(contact).map(Contact::name).orElse("?");
    }

    FoundContacts others(ContactId than, String words) {
        return search.find(words, SUGGESTED).without(than);
    }

    Optional<ContactMerge> preview(ContactId kept, ContactId gone) {
        return merges.preview(kept, gone);
    }

    boolean merge(ContactMerge seen) {
        return merges.merge(seen);
    }
}
