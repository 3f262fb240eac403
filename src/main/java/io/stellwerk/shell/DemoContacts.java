package io.stellwerk.shell;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.contacts.ContactDetails;
import io.stellwerk.contacts.ContactProfile;
import io.stellwerk.contacts.ContactProfiles;
import io.stellwerk.contacts.Contacts;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo company knows about some of its customers: where they work, how to call them, who looks after them. */
@Component
@Profile("demo")
class DemoContacts {

    private static final List<Known> KNOWN = List.of(
            new Known("daniel.weiss@hotel-weiss.example", "Hotel Weiss", "+49 30 5550101", "fatma@demo.example"),
            new Known("anton@bauer-gastro.example", "Bauer Gastronomie", "+49 89 5550102", "emil@demo.example"),
            new Known("hanna.fuchs@kanzlei-fuchs.example", "Kanzlei Fuchs", "+49 40 5550103", "fatma@demo.example"),
            new Known("peter@schulz-it.example", "Schulz IT", "+49 221 5550104", "greta@demo.example"),
            new Known("chloe.martin@atelier.example", "Atelier Martin", "+33 1 55501050", "emil@demo.example"));

    private final Contacts contacts;
    private final ContactProfiles profiles;
    private final Accounts accounts;

    DemoContacts(Contacts contacts, ContactProfiles profiles, Accounts accounts) {
        this.contacts = contacts;
        this.profiles = profiles;
        this.accounts = accounts;
    }

    private record Known(String email, String company, String phone, String owner) {

        ContactProfile with(ContactProfile profile, Optional<UserId> owner) {
            return new ContactProfile(
                    profile.name(),
                    profile.email(),
                    profile.others(),
                    Optional.of(phone),
                    Optional.of(company),
                    owner,
                    profile.notes());
        }
    }

    void write() {
        KNOWN.forEach(known -> contacts.find(EmailAddress.of(known.email()))
                .flatMap(contact -> profiles.find(contact.id()))
                .ifPresent(details -> write(known, details)));
    }

    private void write(Known known, ContactDetails details) {
        var owner = accounts.everybody().stream()
                .filter(person -> person.email().value().equals(known.owner()))
                .map(Person::id)
                .findFirst();
        profiles.change(details.id(), details.version(), known.with(details.profile(), owner));
    }
}
